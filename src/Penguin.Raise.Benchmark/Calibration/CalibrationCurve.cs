namespace Penguin.Raise.Benchmark;

/// <summary>Figures and choice from the items of a calibration. Pure.</summary>
internal static class CalibrationCurve
{
    public static CalibrationResult Of(ExperimentResult result, IReadOnlyList<AbstentionCandidate> candidates, CalibrationOptions options)
    {
        CalibrationPoint[] curve = [.. candidates.Select(candidate => PointOf(result, candidate.Name, options.Intervals))];
        var scored = Enumerable.Range(0, curve.Length).Where(i => curve[i] is { Safety.Mean: not null, Loss.Mean: not null, Questions: not null }).ToArray();
        var within = scored.Where(i => curve[i].Loss.Mean <= options.MaxLoss).ToArray();
        int? chosen = within.Length > 0 ? within.OrderBy(i => curve[i].Questions).ThenBy(i => curve[i].Loss.Mean).First()
            : scored.Length > 0 ? scored.OrderBy(i => curve[i].Loss.Mean).ThenBy(i => curve[i].Questions).First() : null;
        return new CalibrationResult
        {
            Curve = curve, Chosen = chosen is { } index ? candidates[index] : null, IsWithinLoss = within.Length > 0, Experiment = result,
        };
    }

    private static CalibrationPoint PointOf(ExperimentResult result, string name, IntervalOptions options)
    {
        ItemResult[] answered = [.. result.Items.Where(item => item.Arm == name && item.HasAnswer)];
        return new CalibrationPoint
        {
            Name = name, Safety = ExperimentAnalysis.Mean(result, name, options: options),
            Loss = ExperimentAnalysis.Difference(result, CalibrationResult.ToTheBudget, name, options: options).Interval,
            Questions = answered.Length == 0 ? null : answered.Average(item => item.Questions),
            Calls = answered.Length == 0 ? null : answered.Average(item => (double)item.AnswerUsage.Calls),
            Missing = result.Items.Count(item => item.Arm == name && item.Score is null),
        };
    }
}
