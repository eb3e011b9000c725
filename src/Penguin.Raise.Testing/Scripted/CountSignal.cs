namespace Penguin.Raise.Testing;

/// <summary>A count that can be waited for. Safe for concurrent use.</summary>
internal sealed class CountSignal
{
    private readonly Lock _lock = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];
    private int _count;
    private int _peak;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    public int Peak
    {
        get
        {
            lock (_lock)
            {
                return _peak;
            }
        }
    }

    public void Add(int change)
    {
        List<TaskCompletionSource> reached;
        lock (_lock)
        {
            _count += change;
            _peak = Math.Max(_peak, _count);
            reached = [.. _waiters.Where(waiter => waiter.Count <= _count).Select(waiter => waiter.Reached)];
            _waiters.RemoveAll(waiter => waiter.Count <= _count);
        }

        reached.ForEach(waiter => waiter.SetResult());
    }

    public Task WhenAsync(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (_lock)
        {
            if (_count >= count)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, reached));
            return reached.Task;
        }
    }
}
