using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>A path index in memory: exact, and fast by reading each embedding once at about the speed of memory.</summary>
/// <remarks>
/// All calls complete at once. Searches never wait: they read a snapshot, and writers, one at a time, publish the next one. A search allocates its
/// result and nothing else. Embeddings take four bytes a number; what is removed is given back when it has grown to more than half.
/// </remarks>
public sealed class InMemoryPathIndex : IPathIndex
{
    // As a cosine that is 1 comes out a little below or above it.
    private const float Rounding = 1e-6f;
    private const int LeastDead = 64;

    private readonly Lock _writing = new();
    private readonly Dictionary<string, (int Block, int Row)> _places = new(StringComparer.Ordinal);
    private readonly PathIndexOptions _options;
    private readonly PathScan?[] _spare = new PathScan?[Environment.ProcessorCount];
    private PathSnapshot _snapshot = PathSnapshot.Empty;

    /// <summary>Creates an empty index.</summary>
    /// <param name="options">How it is searched; <see langword="null"/> for the defaults. Copied.</param>
    /// <exception cref="OptionsValidationException">A setting is out of its range.</exception>
    public InMemoryPathIndex(PathIndexOptions? options = null)
    {
        _options = new PathIndexOptions { MaxDegreeOfParallelism = options?.MaxDegreeOfParallelism ?? 1, ParallelFrom = options?.ParallelFrom ?? new PathIndexOptions().ParallelFrom };
        OptionsFaults.ThrowIfAny(new PathIndexOptionsValidator(), _options);
    }

    /// <summary>The dimension of embeddings; 0 while nothing was ever added.</summary>
    public int Dimension => Volatile.Read(ref _snapshot).Dimension;

    /// <inheritdoc/>
    public ValueTask AddAsync(IReadOnlyCollection<PathEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_writing)
        {
            var dimension = _snapshot.Dimension;
            foreach (var entry in entries)
            {
                PathChecks.Entry(entry, dimension, nameof(entries));
                dimension = entry.Embedding.Length;
            }

            Publish(Appended(Without(_snapshot with { Dimension = dimension }, entries.Select(entry => entry.Path.Id), out _), entries));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_writing)
        {
            Publish(Without(_snapshot, ids, out var removed));
            return ValueTask.FromResult(removed);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PathMatch>> SearchAsync(PathQuery query, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = Volatile.Read(ref _snapshot);
        PathChecks.Query(query, snapshot.Dimension, nameof(query));
        if (snapshot.Live == 0)
        {
            return ValueTask.FromResult<IReadOnlyList<PathMatch>>([]);
        }

        var scan = Rent();
        var found = scan.Run(snapshot, query, (float)query.MinSimilarity - Rounding, snapshot.Live >= _options.ParallelFrom);
        Return(scan);
        return ValueTask.FromResult<IReadOnlyList<PathMatch>>(found);
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Volatile.Read(ref _snapshot).Live);
    }

    /// <summary>All entries as they are now, with embeddings of the length 1; for writing a path file.</summary>
    /// <returns>The entries; what changes later does not change them.</returns>
    public IEnumerable<PathEntry> Entries() => Volatile.Read(ref _snapshot).Entries();

    /// <summary>The numbers that a search reads, block by block.</summary>
    internal IEnumerable<ReadOnlyMemory<float>> Blocks
    {
        get
        {
            var snapshot = Volatile.Read(ref _snapshot);
            return snapshot.Blocks.Select(block => (ReadOnlyMemory<float>)block.Rows.AsMemory(0, block.Count * snapshot.Stride));
        }
    }

    private PathSnapshot Without(PathSnapshot snapshot, IEnumerable<string> ids, out int removed)
    {
        var places = new List<(int Block, int Row)>();
        foreach (var id in ids)
        {
            if (_places.Remove(id, out var place))
            {
                places.Add(place);
            }
        }

        removed = places.Count;
        if (removed == 0)
        {
            return snapshot;
        }

        var blocks = (PathBlock[])snapshot.Blocks.Clone();
        foreach (var ofBlock in places.GroupBy(place => place.Block, place => place.Row))
        {
            blocks[ofBlock.Key] = blocks[ofBlock.Key].Without(ofBlock);
        }

        return snapshot with { Blocks = blocks, Live = snapshot.Live - removed };
    }

    private PathSnapshot Appended(PathSnapshot snapshot, IReadOnlyCollection<PathEntry> entries)
    {
        var blocks = snapshot.Blocks.ToList();
        long rows = blocks.Sum(block => (long)block.Count), coming = entries.Count;
        var live = snapshot.Live;
        foreach (var entry in entries)
        {
            if (blocks.Count == 0 || blocks[^1].IsFull)
            {
                blocks.Add(PathBlock.Create(snapshot.Stride, rows, coming));
            }

            if (_places.TryGetValue(entry.Path.Id, out var earlier))
            {
                blocks[earlier.Block] = blocks[earlier.Block].Without([earlier.Row]);
                live--;
            }

            _places[entry.Path.Id] = (blocks.Count - 1, blocks[^1].Count);
            blocks[^1] = blocks[^1].With(entry.Embedding.Span, entry.Path, snapshot.Stride);
            (rows, coming, live) = (rows + 1, coming - 1, live + 1);
        }

        return snapshot with { Blocks = [.. blocks], Live = live };
    }

    private void Publish(PathSnapshot next)
    {
        var rows = next.Blocks.Sum(block => (long)block.Count);
        Volatile.Write(ref _snapshot, rows - next.Live > Math.Max(LeastDead, next.Live) ? Compacted(next) : next);
    }

    private PathSnapshot Compacted(PathSnapshot snapshot)
    {
        _places.Clear();
        return Appended(PathSnapshot.Empty with { Dimension = snapshot.Dimension }, [.. snapshot.Entries()]);
    }

    private PathScan Rent()
    {
        for (var i = 0; i < _spare.Length; i++)
        {
            if (Interlocked.Exchange(ref _spare[i], null) is { } scan)
            {
                return scan;
            }
        }

        return new PathScan(_options.MaxDegreeOfParallelism);
    }

    private void Return(PathScan scan)
    {
        for (var i = 0; i < _spare.Length; i++)
        {
            if (Interlocked.CompareExchange(ref _spare[i], scan, null) is null)
            {
                return;
            }
        }
    }
}
