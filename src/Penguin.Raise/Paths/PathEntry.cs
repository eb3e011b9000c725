namespace Penguin.Raise;

/// <summary>A path and the embedding under which it is found.</summary>
/// <param name="Path">The path.</param>
/// <param name="Embedding">The embedding of the benchmark query that was planned; any length above 0 is scaled to 1.</param>
public sealed record PathEntry(StoredPath Path, ReadOnlyMemory<float> Embedding)
{
    /// <summary>The path and the dimension; no numbers of the embedding.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PathEntry ({Path}, {Embedding.Length} dimensions)");
}
