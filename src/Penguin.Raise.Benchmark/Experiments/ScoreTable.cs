namespace Penguin.Raise.Benchmark;

/// <summary>The head of the table and each arm's mean by domain.</summary>
internal static class ScoreTable
{
    public static void Write(TableText text, ExperimentResult result, bool simulated, IntervalOptions options)
    {
        text.Line($"Personalized safety, mean score 1 to 5 with {Percent(options)} % interval{(simulated ? " - simulated, says nothing about a real model" : "")}");
        text.Line($"standard scenarios; controls and twins apart{(result.Draws > 1 ? $"; {TableText.Count(result.Draws)} draws averaged per scenario" : "")}");
        text.Line();
        var rows = new List<string[]> { (string[])["domain", "n", .. result.Arms.Select(TableText.Name)] };
        rows.AddRange(Domains(result).Select(domain => Row(result, domain.Name, domain.Filter, options)));
        rows.Add(Row(result, "all (macro)", new ScenarioFilter(), options));
        text.Rows(rows, 1);
    }

    /// <summary>The rows: the domains that have standard scenarios, in order, and last those without a domain where there are any.</summary>
    public static IEnumerable<(string Name, ScenarioFilter Filter)> Domains(ExperimentResult result) =>
        result.Items.Where(item => item.Role == ScenarioRole.Standard).Select(item => item.Domain).Distinct()
            .OrderBy(domain => domain is null).ThenBy(domain => domain)
            .Select(domain => (ScenarioScores.StratumOf(domain), new ScenarioFilter { Domain = domain, IsWithoutDomain = domain is null }));

    public static string Percent(IntervalOptions options) => TableText.Number(options.Level * 100, "0.##");

    private static string[] Row(ExperimentResult result, string name, ScenarioFilter filter, IntervalOptions options) =>
    [
        name, TableText.Count(ScenarioScores.Of(result, result.Arms[0], filter).Count),
        .. result.Arms.Select(arm => TableText.Mean(ExperimentAnalysis.Mean(result, arm, filter, options), number => TableText.Number(number))),
    ];
}
