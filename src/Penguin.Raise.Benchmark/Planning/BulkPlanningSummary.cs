namespace Penguin.Raise.Benchmark;

/// <summary>What bulk planning cost and brought, over all scenarios with a path to be used, whichever run planned them; failed ones count as stated.</summary>
public sealed record BulkPlanningSummary
{
    /// <summary>All scenarios.</summary>
    public int Scenarios { get; init; }

    /// <summary>Those with a path to be used.</summary>
    public int Finished { get; init; }

    /// <summary>Those of them that a run before had finished.</summary>
    public int Resumed { get; init; }

    /// <summary>Those that failed.</summary>
    public int Failed { get; init; }

    /// <summary>Those that were not begun.</summary>
    public int Skipped { get; init; }

    /// <summary>Evaluations of searches, failed scenarios included.</summary>
    public int Evaluations { get; init; }

    /// <summary>Evaluations of searches that failed, failed scenarios included.</summary>
    public int FailedEvaluations { get; init; }

    /// <summary>Rankings, failed scenarios included.</summary>
    public int Rankings { get; init; }

    /// <summary>Rankings that brought nothing usable, failed scenarios included.</summary>
    public int UninformedRankings { get; init; }

    /// <summary>What searching cost, failed scenarios and runs before included.</summary>
    public ModelUsage Planning { get; init; }

    /// <summary>What scoring finished paths again cost, runs before included.</summary>
    public ModelUsage Rescoring { get; init; }

    /// <summary>What this run cost, searching and scoring again together.</summary>
    public ModelUsage ThisRun { get; init; }

    /// <summary>The mean length of paths; <see langword="null"/> where there is none.</summary>
    public double? MeanLength { get; init; }

    /// <summary>The searches' own estimates of nothing known, on average; <see langword="null"/> where planners estimate none.</summary>
    public double? NothingKnown { get; init; }

    /// <summary>The searches' own estimates of their whole paths, on average. Optimistic: each search picked what looked best to it.</summary>
    public double? InSample { get; init; }

    /// <summary>The mean score of whole paths on fresh draws.</summary>
    public double? Rescored { get; init; }

    /// <summary>By how much searches overrated their paths: the mean of estimate less fresh score, over the paths that have both.</summary>
    public double? Optimism { get; init; }

    /// <summary>Sums up scenarios.</summary>
    /// <param name="items">What became of each.</param>
    /// <returns>The summary.</returns>
    public static BulkPlanningSummary Of(IReadOnlyCollection<PlannedScenario> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        PlannedScenario[] finished = [.. items.Where(item => item.IsFinished)];
        PlanningCost[] costs = [.. items.Select(item => item.Path?.Cost).OfType<PlanningCost>()];
        var fresh = items.Where(item => !item.IsResumed).Select(item => (item.Path?.Cost.Usage ?? default) + (item.Rescored?.Usage ?? default));
        return new BulkPlanningSummary
        {
            Scenarios = items.Count, Finished = finished.Length, Resumed = items.Count(item => item.IsResumed), Skipped = items.Count(item => item.IsSkipped),
            Failed = items.Count(item => !item.IsFinished && !item.IsSkipped),
            Evaluations = costs.Sum(cost => cost.Evaluations), FailedEvaluations = costs.Sum(cost => cost.FailedEvaluations),
            Rankings = costs.Sum(cost => cost.Rankings), UninformedRankings = costs.Sum(cost => cost.UninformedRankings),
            Planning = Total(costs.Select(cost => cost.Usage)), Rescoring = Total(items.Select(item => item.Rescored?.Usage ?? default)), ThisRun = Total(fresh),
            MeanLength = Mean(finished.Select(item => (double?)item.Path!.Attributes.Count)), NothingKnown = Mean(finished.Select(item => Prefix(item, 0))),
            InSample = Mean(finished.Select(InSampleOf)), Rescored = Mean(finished.Select(item => item.Rescored?.Mean)),
            Optimism = Mean(finished.Select(item => InSampleOf(item) - item.Rescored?.Mean)),
        };
    }

    private static double? InSampleOf(PlannedScenario item) => Prefix(item, item.Path!.Prefixes.Count - 1);

    private static double? Prefix(PlannedScenario item, int at) => at >= 0 && at < item.Path!.Prefixes.Count ? item.Path.Prefixes[at].Value : null;

    private static ModelUsage Total(IEnumerable<ModelUsage> usages) => usages.Aggregate(default(ModelUsage), (sum, usage) => sum + usage);

    private static double? Mean(IEnumerable<double?> values) => values.Average();
}
