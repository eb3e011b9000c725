namespace Penguin.Raise;

/// <summary>The index at one moment.</summary>
/// <param name="Blocks">The blocks, in the order in which they were filled.</param>
/// <param name="Live">How many paths there are.</param>
/// <param name="Dimension">The dimension of embeddings; 0 while nothing was ever added.</param>
internal sealed record PathSnapshot(PathBlock[] Blocks, long Live, int Dimension)
{
    public static PathSnapshot Empty { get; } = new([], 0, 0);

    public int Stride => RowDots.StrideOf(Dimension);

    public IEnumerable<PathEntry> Entries()
    {
        foreach (var block in Blocks)
        {
            for (var row = 0; row < block.Count; row++)
            {
                if (block.Paths[row] is { } path)
                {
                    yield return new PathEntry(path, block.Rows.AsMemory(row * Stride, Dimension));
                }
            }
        }
    }
}
