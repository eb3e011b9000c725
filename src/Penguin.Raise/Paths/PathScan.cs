namespace Penguin.Raise;

/// <summary>One search over a snapshot. Whoever joins takes the next block until none is left. Used again for search after search, so that a search allocates nothing.</summary>
internal sealed class PathScan : IThreadPoolWorkItem
{
    private const int BatchRows = 128;
    private const int Closed = 1 << 30;

    private readonly NearestPaths[] _kept;
    private PathSnapshot _snapshot = PathSnapshot.Empty;
    private float[] _vector = [];
    private SafetyDomain? _domain;
    private int _most;
    private float _floor;
    private int _nextBlock;
    private int _workers;

    // How many helpers are at work, and whether more may join.
    private int _state = Closed;

    /// <param name="degree">The most threads of one search, the caller among them.</param>
    public PathScan(int degree) => _kept = [.. Enumerable.Range(0, degree).Select(_ => new NearestPaths())];

    /// <summary>Searches on the caller's thread, with as many helpers from the thread pool as come before the work is done.</summary>
    public PathMatch[] Run(PathSnapshot snapshot, in PathQuery query, float floor, bool inParallel)
    {
        Open(snapshot, query, floor);
        var helpers = inParallel ? Math.Min(_kept.Length, snapshot.Blocks.Length) - 1 : 0;
        for (var i = 0; i < helpers; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        Work();
        Close();
        return Result();
    }

    /// <summary>A helper's work. One that comes late finds nothing to join, or helps the next search.</summary>
    public void Execute()
    {
        if (TryJoin())
        {
            Work();
            Interlocked.Decrement(ref _state);
        }
    }

    private void Open(PathSnapshot snapshot, in PathQuery query, float floor)
    {
        var stride = snapshot.Stride;
        if (_vector.Length != stride)
        {
            _vector = new float[stride];
        }

        UnitVector.Write(query.Embedding.Span, _vector);
        (_snapshot, _domain, _most, _floor) = (snapshot, query.Domain, query.Count, floor);
        (_nextBlock, _workers) = (0, 0);
        Volatile.Write(ref _state, 0);
    }

    private bool TryJoin()
    {
        for (var state = Volatile.Read(ref _state); (state & Closed) == 0;)
        {
            var found = Interlocked.CompareExchange(ref _state, state + 1, state);
            if (found == state)
            {
                return true;
            }

            state = found;
        }

        return false;
    }

    // A helper that has joined is at most one block from its end; no thread is waited for that has not begun.
    private void Close()
    {
        Interlocked.Or(ref _state, Closed);
        var wait = default(SpinWait);
        while (Volatile.Read(ref _state) != Closed)
        {
            wait.SpinOnce();
        }
    }

    private void Work()
    {
        var worker = Interlocked.Increment(ref _workers) - 1;
        if (worker >= _kept.Length)
        {
            return;
        }

        var kept = _kept[worker];
        kept.Begin(_most, _floor);
        for (var next = Interlocked.Increment(ref _nextBlock) - 1; next < _snapshot.Blocks.Length; next = Interlocked.Increment(ref _nextBlock) - 1)
        {
            Scan(_snapshot.Blocks[next], kept);
        }
    }

    private void Scan(PathBlock block, NearestPaths kept)
    {
        Span<float> products = stackalloc float[BatchRows];
        for (var start = 0; start < block.Count; start += BatchRows)
        {
            var batch = products[..Math.Min(BatchRows, block.Count - start)];
            RowDots.Write(block.Rows.AsSpan(start * _vector.Length, batch.Length * _vector.Length), _vector, batch);
            for (var i = 0; i < batch.Length; i++)
            {
                if (batch[i] >= kept.Threshold && block.Paths[start + i] is { } path && (_domain is null || path.Domain == _domain))
                {
                    kept.Offer(batch[i], path);
                }
            }
        }
    }

    private PathMatch[] Result()
    {
        var best = _kept[0];
        for (var worker = 1; worker < Math.Min(_workers, _kept.Length); worker++)
        {
            best.OfferAll(_kept[worker]);
            _kept[worker].End();
        }

        var result = best.Count == 0 ? [] : new PathMatch[best.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = best[i];
        }

        best.End();
        _snapshot = PathSnapshot.Empty;
        return result;
    }
}
