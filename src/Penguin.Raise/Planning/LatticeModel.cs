namespace Penguin.Raise;

/// <summary>What is assumed of the safety of subsets before anything is observed: standard deviations in points of the score.</summary>
internal sealed record LatticeModel
{
    /// <summary>Of the scenario's own level, shared by all sets.</summary>
    public double Level { get; init; } = 0.50;

    /// <summary>Of each size's distance from the expected level.</summary>
    public double Size { get; init; } = 0.12;

    /// <summary>Of an attribute's effect, before it is divided by the size of the set.</summary>
    public double Attribute { get; init; } = 0.45;

    /// <summary>Of a pair's effect, before it is divided by the size of the set.</summary>
    public double Pair { get; init; } = 0.18;

    /// <summary>Of what no structure explains, for each set.</summary>
    public double Residue { get; init; } = 0.10;

    /// <summary>Of the trust in the ranking.</summary>
    public double Trust { get; init; } = 0.20;

    /// <summary>The expected trust in the ranking: points of the score for one standard deviation of rank.</summary>
    public double ExpectedTrust { get; init; } = 0.14;
}
