namespace Penguin.Raise;

/// <summary>Candidates in the order in which they are thought to matter.</summary>
public sealed record AttributeRanking
{
    /// <summary>Positions in the catalog, the one thought to matter most first; every candidate once.</summary>
    public required IReadOnlyList<int> Order { get; init; }

    /// <summary>Whether the order says something. <see langword="false"/>: it is the catalog's, for want of a better one.</summary>
    public bool IsInformed { get; init; } = true;

    /// <summary>How many names had to be repaired: unknown, repeated or missing ones.</summary>
    public int Repairs { get; init; }

    /// <summary>Why it is uninformed, where a better one was wanted; without a text of the person.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>What it cost.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>The length and whether it is informed.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"AttributeRanking ({Order.Count} attributes, {(IsInformed ? "informed" : "uninformed")})");
}
