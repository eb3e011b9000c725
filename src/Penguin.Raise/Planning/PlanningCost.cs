namespace Penguin.Raise;

/// <summary>What it cost to plan one scenario.</summary>
public sealed record PlanningCost
{
    /// <summary>Evaluations that gave a value.</summary>
    public int Evaluations { get; init; }

    /// <summary>Evaluations that failed; none of them is a reward.</summary>
    public int FailedEvaluations { get; init; }

    /// <summary>How many different sets were evaluated.</summary>
    public int DistinctSets { get; init; }

    /// <summary>Rankings that were asked for.</summary>
    public int Rankings { get; init; }

    /// <summary>How many of them brought nothing usable, so that the plan went on without.</summary>
    public int UninformedRankings { get; init; }

    /// <summary>Names in rankings that had to be repaired: unknown, repeated or missing ones.</summary>
    public int RankingRepairs { get; init; }

    /// <summary>Model calls and tokens of evaluations and rankings, retries included.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>How long it took by the planner's clock.</summary>
    public TimeSpan Elapsed { get; init; }
}
