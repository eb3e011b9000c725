namespace Penguin.Raise;

/// <summary>A view of a part of the index that never changes. Rows and paths beyond <see cref="Count"/> may be written for later views of the same arrays.</summary>
/// <param name="Rows">Unit vectors, one after the other, each of a stride's length.</param>
/// <param name="Paths">The path of each row; none where it was removed.</param>
/// <param name="Count">How many rows there are, removed ones included.</param>
internal sealed record PathBlock(float[] Rows, StoredPath?[] Paths, int Count)
{
    private const int Bytes = 4 << 20;
    private const int LeastRows = 64;

    public bool IsFull => Count == Paths.Length;

    public ReadOnlySpan<float> Row(int row, int stride) => Rows.AsSpan(row * stride, stride);

    /// <summary>An empty block. Each is about as large as all before it, up to a bound: a small index stays small, and a large one has few blocks.</summary>
    public static PathBlock Create(int stride, long rowsBefore, long rowsComing)
    {
        var most = Math.Max(LeastRows, Bytes / (stride * sizeof(float)));
        var capacity = (int)Math.Min(most, Math.Max(LeastRows, Math.Max(rowsBefore, rowsComing)));
        return new PathBlock(new float[capacity * stride], new StoredPath?[capacity], 0);
    }

    /// <summary>A view with one row more.</summary>
    public PathBlock With(ReadOnlySpan<float> embedding, StoredPath path, int stride)
    {
        UnitVector.Write(embedding, Rows.AsSpan(Count * stride, embedding.Length));
        Paths[Count] = path;
        return this with { Count = Count + 1 };
    }

    /// <summary>A view without some rows. The paths are copied, since earlier views still show them.</summary>
    public PathBlock Without(IEnumerable<int> rows)
    {
        var paths = (StoredPath?[])Paths.Clone();
        foreach (var row in rows)
        {
            paths[row] = null;
        }

        return this with { Paths = paths };
    }
}
