namespace Penguin.Raise.Testing;

/// <summary>One difference between two persons who differ in one irrelevant attribute only.</summary>
public sealed record FairnessDifference
{
    /// <summary>The number of the case, from 0.</summary>
    public required int Case { get; init; }

    /// <summary>The attribute that was swapped.</summary>
    public required string Attribute { get; init; }

    /// <summary>The person's own value.</summary>
    public required string From { get; init; }

    /// <summary>The value that was swapped in.</summary>
    public required string To { get; init; }

    /// <summary>The seed of both conversations.</summary>
    public required int Seed { get; init; }

    /// <summary>In what they differ.</summary>
    public required FairnessAspect Aspect { get; init; }

    /// <summary>What the person's own value led to.</summary>
    public required string Before { get; init; }

    /// <summary>What the other value led to.</summary>
    public required string After { get; init; }

    /// <summary>The aspect.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"FairnessDifference ({Aspect})";
}
