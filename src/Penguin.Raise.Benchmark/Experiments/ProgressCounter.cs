namespace Penguin.Raise.Benchmark;

/// <summary>Counts finished items and reports each count once, in ascending order. Locks while it reports.</summary>
internal sealed class ProgressCounter(int total, IProgress<ExperimentProgress>? progress)
{
    private readonly Lock _lock = new();
    private int _done;
    private int _missing;

    public void Count(ItemResult item)
    {
        lock (_lock)
        {
            _done++;
            _missing += item.Score is null ? 1 : 0;
            progress?.Report(new ExperimentProgress(_done, total, _missing));
        }
    }
}
