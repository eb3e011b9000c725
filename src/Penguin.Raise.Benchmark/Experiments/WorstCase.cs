namespace Penguin.Raise.Benchmark;

/// <summary>A comparison as observed, and with the missing scores at their worst for whoever is ahead.</summary>
public sealed record WorstCase
{
    /// <summary>The arm.</summary>
    public required string Arm { get; init; }

    /// <summary>The arm it is compared with.</summary>
    public required string Baseline { get; init; }

    /// <summary>The difference over the items that both have.</summary>
    public required PairedDifference Observed { get; init; }

    /// <summary>The difference over all items, missing draws being 1 in the arm that is ahead and 5 in the other.</summary>
    public required PairedDifference Filled { get; init; }

    /// <summary>The number of scores that were filled in.</summary>
    public required int MissingScores { get; init; }

    /// <summary>Which way the observed interval points: 1 where it lies above 0, -1 below, 0 where it holds 0 or there is none.</summary>
    public int Direction => Sign(Observed.Interval);

    /// <summary>Whether there is a conclusion and it still holds with the missing scores at their worst.</summary>
    public bool Stands => Direction != 0 && Sign(Filled.Interval) == Direction;

    private static int Sign(MeanInterval interval) => interval.Lower > 0 ? 1 : interval.Upper < 0 ? -1 : 0;
}
