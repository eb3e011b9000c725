namespace Penguin.Raise.Landscapes;

/// <summary>What is common to the queries of a family of made-up planning problems.</summary>
internal sealed record LandscapeFamily(string Name)
{
    /// <summary>The standard deviation of what no structure explains, for each set.</summary>
    public double Residue { get; init; } = 0.05;

    /// <summary>Multiplies the judge's noise; at 1 its standard deviation on the mean score is about 0.335.</summary>
    public double Noise { get; init; } = 1;

    /// <summary>How far the ranking follows the true gains of single attributes; below 0 it misleads.</summary>
    public double Ranking { get; init; } = 0.5;

    /// <summary>Multiplies what pairs add or take away.</summary>
    public double Interactions { get; init; } = 1;

    /// <summary>Whether the truth is an NK landscape (each attribute's part depends on three others at random) with the level and spread of a usual one at each size.</summary>
    public bool IsNk { get; init; }

    public static LandscapeFamily Standard { get; } = new("standard");

    public static LandscapeFamily Misleading { get; } = new("misleading ranking") { Ranking = -0.5 };

    public static LandscapeFamily WeakRanking { get; } = new("weak ranking") { Ranking = 0.3 };

    public static LandscapeFamily DoubledNoise { get; } = new("doubled noise") { Noise = 2 };

    public static LandscapeFamily StrongInteractions { get; } = new("strong interactions") { Interactions = 2 };

    public static LandscapeFamily Rough { get; } = new("rough") { Residue = 0.12 };

    public static LandscapeFamily Nk { get; } = new("NK") { IsNk = true };

    public static IReadOnlyList<LandscapeFamily> All { get; } = [Standard, Misleading, WeakRanking, DoubledNoise, StrongInteractions, Rough, Nk];
}
