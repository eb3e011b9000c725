namespace Penguin.Raise;

/// <summary>The time that one turn may take, on top of the caller's cancellation.</summary>
internal sealed class TurnTime : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource? _limit;
    private readonly CancellationTokenSource? _linked;

    public TurnTime(TimeSpan? limit, TimeProvider time, CancellationToken caller)
    {
        _caller = caller;
        _limit = limit is { } most ? new CancellationTokenSource(most, time) : null;
        _linked = _limit is null ? null : CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, caller);
    }

    public CancellationToken Token => _linked?.Token ?? _caller;

    /// <summary>Whether a cancellation came from the limit and not from the caller.</summary>
    public bool IsOver => _limit is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    /// <summary>What a turn has cost at least that was cut off in a model call.</summary>
    public static ModelUsage LeastUsage => new(1, 0, 0);

    public static ModelCallException Failure() => new(ModelFailureKind.Timeout, attempts: 0, cause: nameof(LimitOptions.TimePerTurn));

    public void Dispose()
    {
        _linked?.Dispose();
        _limit?.Dispose();
    }
}
