namespace Penguin.Raise;

/// <summary>Evaluates sets a number of times each and keeps their means. Confined to one plan.</summary>
internal sealed class SetMeans(PlanEvaluations evaluations, PlannerOptions options)
{
    private readonly Dictionary<AttributeSet, (double Sum, int Count)> _values = [];

    public double NoiseDeviation { get; } = options.Noise?.AssumedDeviation ?? options.NoiseDeviation;

    /// <summary>Evaluates each set once, then each a second time, and so on.</summary>
    /// <returns>Why it ended early; <see langword="null"/> where it did not.</returns>
    public async Task<string?> AddAsync(IReadOnlyList<AttributeSet> sets, int draws, CancellationToken cancellationToken)
    {
        var total = (long)sets.Count * draws;
        for (long done = 0; done < total;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (room, stopReason) = evaluations.Next();
            if (room == 0)
            {
                return stopReason;
            }

            AttributeSet[] batch = new AttributeSet[Math.Min(room, total - done)];
            for (var i = 0; i < batch.Length; i++)
            {
                batch[i] = sets[(int)((done + i) % sets.Count)];
            }

            var values = await evaluations.ObserveAsync(batch, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < batch.Length; i++)
            {
                Add(batch[i], values[i]);
            }

            done += batch.Length;
        }

        return null;
    }

    /// <summary>The mean of a set's values; <see langword="null"/> where it has none.</summary>
    public double? MeanOf(AttributeSet set) => _values.TryGetValue(set, out var found) ? found.Sum / found.Count : null;

    /// <summary>The estimates of a path's prefixes from nothing on; empty where one of them has no value.</summary>
    public IReadOnlyList<PrefixEstimate> Prefixes(IReadOnlyList<int> order)
    {
        var prefixes = new List<PrefixEstimate>();
        var set = AttributeSet.Empty;
        for (var step = 0; step <= order.Count; step++)
        {
            if (!_values.TryGetValue(set, out var found))
            {
                return [];
            }

            prefixes.Add(new PrefixEstimate(found.Sum / found.Count, NoiseDeviation / Math.Sqrt(found.Count)));
            set = step < order.Count ? set.With(order[step]) : set;
        }

        return prefixes;
    }

    private void Add(AttributeSet set, double? value)
    {
        if (value is { } known)
        {
            var (sum, count) = _values.GetValueOrDefault(set);
            _values[set] = (sum + known, count + 1);
        }
    }
}
