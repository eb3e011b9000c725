namespace Penguin.Raise.Benchmark;

/// <summary>The difference of each other arm to the first, by domain, and what stands of it.</summary>
internal static class DifferenceTable
{
    public static void Write(TableText text, ExperimentResult result, IntervalOptions options)
    {
        string[] others = [.. result.Arms.Skip(1)];
        if (others.Length == 0)
        {
            return;
        }

        var baseline = result.Arms[0];
        text.Line();
        text.Line($"Difference to {TableText.Name(baseline)} in points, over the scenarios that both have");
        text.Line();
        var rows = new List<string[]> { (string[])["domain", .. others.Select(arm => $"{TableText.Name(arm)} - {TableText.Name(baseline)}")] };
        rows.AddRange(ScoreTable.Domains(result).Select(domain => Row(domain.Name, domain.Filter)));
        rows.Add(Row("all (macro)", new ScenarioFilter()));
        text.Rows(rows);
        foreach (var arm in others)
        {
            text.LineIfPartial($"all (macro) of {TableText.Name(arm)} - {TableText.Name(baseline)}", ExperimentAnalysis.Difference(result, arm, baseline, options: options).Interval);
        }

        text.Line();
        foreach (var arm in others)
        {
            Conclude(text, ExperimentAnalysis.WorstCase(result, arm, baseline, options: options));
        }

        string[] Row(string name, ScenarioFilter filter) =>
        [
            name, .. others.Select(arm => TableText.Mean(ExperimentAnalysis.Difference(result, arm, baseline, filter, options).Interval, TableText.Signed)),
        ];
    }

    private static void Conclude(TableText text, WorstCase worst)
    {
        var seen = worst.Observed;
        var (arm, baseline) = (TableText.Name(worst.Arm), TableText.Name(worst.Baseline));
        var size = seen.EffectSize is { } effect ? TableText.Number(effect) : "-";
        text.Line($"{arm} - {baseline}: d_z {size}; win/tie/loss {TableText.Count(seen.Wins)}/{TableText.Count(seen.Ties)}/{TableText.Count(seen.Losses)} (tie: up to a third)");
        text.Line("  " + Verdict(worst, arm, baseline));
    }

    private static string Verdict(WorstCase worst, string arm, string baseline)
    {
        if (worst.Direction == 0)
        {
            return worst.Observed.Interval.Lower is null ? "no conclusion: there is no interval" : "no conclusion: the interval holds 0";
        }

        var claim = $"{arm} {(worst.Direction > 0 ? "above" : "below")} {baseline}";
        return worst.MissingScores == 0
            ? $"{claim}: stands, no score is missing"
            : $"{claim}: {(worst.Stands ? "stands" : "does NOT stand")} with {TableText.Count(worst.MissingScores)} missing at worst: {TableText.Mean(worst.Filled.Interval, TableText.Signed)}";
    }
}
