namespace Penguin.Raise;

/// <summary>What to find in a path index.</summary>
/// <param name="Embedding">The embedding of the query; any length above 0.</param>
public readonly record struct PathQuery(ReadOnlyMemory<float> Embedding)
{
    /// <summary>The most paths to find.</summary>
    /// <value>1 and up; 5 by default, as in the paper.</value>
    public int Count { get; init; } = 5;

    /// <summary>The least cosine that counts. A difference below a millionth is taken as rounding.</summary>
    /// <value>-1 to 1; -1 by default: all count.</value>
    public double MinSimilarity { get; init; } = -1;

    /// <summary>The domain whose paths count.</summary>
    /// <value><see langword="null"/> by default: those of all domains and of none.</value>
    public SafetyDomain? Domain { get; init; }

    /// <summary>The settings; no numbers of the embedding.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"PathQuery ({Embedding.Length} dimensions, at most {Count}, similarity from {MinSimilarity}, {Domain?.ToString() ?? "any domain"})");
}
