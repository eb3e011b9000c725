using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.WireTests;

/// <summary>A clock that passes the waits between retries at once, and lets a call's own limits run out only when told: what is measured is the wait of a caller.</summary>
internal sealed class WireClock : TimeProvider
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan TotalTimeout = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan StreamTimeout = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan[] Limits = [AttemptTimeout, TotalTimeout, StreamTimeout, Timeout.InfiniteTimeSpan, TimeSpan.Zero];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private volatile bool _nextRunsOut;

    public TimeSpan Waited => _time.GetUtcNow() - _time.Start;

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WireTimer(_time.CreateTimer(callback, state, dueTime, period), Armed);
        Armed(dueTime);
        return timer;
    }

    /// <summary>Time goes by, for example because a server says nothing.</summary>
    public void Pass(TimeSpan time) => _time.Advance(time);

    /// <summary>The next limit of an attempt or a silence runs out as soon as it is set.</summary>
    public void NextLimitRunsOut() => _nextRunsOut = true;

    private void Armed(TimeSpan dueTime)
    {
        var isLimit = Limits.Contains(dueTime);
        if (isLimit && !(dueTime == AttemptTimeout && _nextRunsOut))
        {
            return;
        }

        _nextRunsOut = isLimit ? false : _nextRunsOut;
        ThreadPool.UnsafeQueueUserWorkItem(static waiting => waiting.Clock.Pass(waiting.Time), (Clock: this, Time: dueTime), preferLocal: false);
    }

    private sealed class WireTimer(ITimer inner, Action<TimeSpan> armed) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = inner.Change(dueTime, period);
            armed(dueTime);
            return changed;
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
