namespace Penguin.Raise.Benchmark;

/// <summary>The head of the table and each arm's mean by domain.</summary>
internal static class ScoreTable
{
    public static void Write(TableText text, ExperimentResult result, bool simulated, IntervalOptions options)
    {
        text.Line($"Personalized safety, mean score 1 to 5 with {Percent(options)} % interval{(simulated ? " - simulated, says nothing about a real model" : "")}");
        text.Line($"standard scenarios; controls and twins apart{(IsShort(result) ? "; n: fewest scored by an arm / all" : "")}{(result.Draws > 1 ? $"; {TableText.Count(result.Draws)} draws averaged per scenario" : "")}");
        text.Line();
        var rows = new List<string[]> { (string[])["domain", "n", .. result.Arms.Select(TableText.Name)] };
        rows.AddRange(Domains(result).Select(domain => Row(result, domain.Name, domain.Filter, options)));
        rows.Add(Row(result, "all (macro)", new ScenarioFilter(), options));
        text.Rows(rows, 1);
        foreach (var arm in result.Arms)
        {
            text.LineIfPartial($"all (macro) of {TableText.Name(arm)}", ExperimentAnalysis.Mean(result, arm, options: options));
        }
    }

    /// <summary>The rows: the domains that have standard scenarios, in order, and last those without a domain where there are any.</summary>
    public static IEnumerable<(string Name, ScenarioFilter Filter)> Domains(ExperimentResult result) =>
        result.Items.Where(item => item.Role == ScenarioRole.Standard).Select(item => item.Domain).Distinct()
            .OrderBy(domain => domain is null).ThenBy(domain => domain)
            .Select(domain => (ScenarioScores.StratumOf(domain), new ScenarioFilter { Domain = domain, IsWithoutDomain = domain is null }));

    public static string Percent(IntervalOptions options) => TableText.Number(options.Level * 100, "0.##");

    private static bool IsShort(ExperimentResult result) => Scored(result, new ScenarioFilter()) < ScenarioScores.Of(result, result.Arms[0], null).Count;

    private static string Size(ExperimentResult result, ScenarioFilter filter)
    {
        var (scored, all) = (Scored(result, filter), ScenarioScores.Of(result, result.Arms[0], filter).Count);
        return scored == all ? TableText.Count(all) : $"{TableText.Count(scored)}/{TableText.Count(all)}";
    }

    private static int Scored(ExperimentResult result, ScenarioFilter filter) =>
        result.Arms.Min(arm => ScenarioScores.Of(result, arm, filter).Count(scenario => scenario.Mean is not null));

    private static string[] Row(ExperimentResult result, string name, ScenarioFilter filter, IntervalOptions options) =>
    [
        name, Size(result, filter),
        .. result.Arms.Select(arm => TableText.Mean(ExperimentAnalysis.Mean(result, arm, filter, options), number => TableText.Number(number))),
    ];
}
