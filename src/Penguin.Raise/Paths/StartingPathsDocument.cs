namespace Penguin.Raise;

/// <summary>The embedded file of starting paths.</summary>
internal sealed class StartingPathsDocument
{
    public required int SchemaVersion { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>The safety with nothing known.</summary>
    public required double Baseline { get; init; }

    /// <summary>What knowing everything gains.</summary>
    public required double WholeGain { get; init; }

    /// <summary>The standard deviation of each estimate for one query.</summary>
    public required double Deviation { get; init; }

    /// <summary>The safety with one attribute known.</summary>
    public required IReadOnlyDictionary<string, double> Singles { get; init; }

    public required IReadOnlyList<string> General { get; init; }

    public required IReadOnlyDictionary<SafetyDomain, IReadOnlyList<string>> Domains { get; init; }
}
