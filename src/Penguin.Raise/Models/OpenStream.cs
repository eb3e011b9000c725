using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>A stream whose first update with content has arrived. Its waits are limited, and the caller's cancellation reaches it for as long as it lives.</summary>
/// <remarks>A client that does not obey its token is left behind: its stream is disposed when it comes back.</remarks>
internal sealed class OpenStream : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates;
    private readonly StreamTally _tally;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _caller;
    private Task<bool>? _pending;
    private TimeSpan _waited;

    private OpenStream(IAsyncEnumerable<ChatResponseUpdate> updates, StreamTally tally, TimeProvider time, CancellationToken caller)
    {
        (_tally, _time) = (tally, time);

        // A source with a time provider, since the limits below have to follow the injected clock.
        _stop = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _caller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _stop);
        _updates = updates.GetAsyncEnumerator(_stop.Token);
    }

    public ChatResponseUpdate Current => _updates.Current;

    /// <summary>Why it ended, as far as it has said so.</summary>
    public ChatFinishReason? FinishReason { get; private set; }

    /// <summary>The updates so far: those without content, which could still turn out to be an empty reply, and the first one with content.</summary>
    public List<ChatResponseUpdate> Head { get; } = [];

    /// <summary>Waits for the first update with content; <paramref name="opening"/> ends only this wait.</summary>
    public static async ValueTask<OpenStream> StartAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates, StreamTally tally, bool expectsReason, TimeProvider time, CancellationToken caller, CancellationToken opening)
    {
        var open = new OpenStream(updates, tally, time, caller);
        try
        {
            using var registration = opening.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), open._stop);
            do
            {
                if (!await open.MoveAsync().ConfigureAwait(false))
                {
                    throw new ModelCallException(ReplyEnd.FaultOf(isEmpty: true, open.FinishReason, expectsReason) ?? ModelFailureKind.EmptyReply);
                }

                open.Head.Add(open.Current);
            }
            while (ReplyEnd.IsEmpty(open.Current.Contents));

            return open;
        }
        catch
        {
            await open.DisposeAsync().ConfigureAwait(false);
            opening.ThrowIfCancellationRequested();
            throw;
        }
    }

    public async ValueTask<bool> MoveNextAsync(TimeSpan? longestSilence, TimeSpan? longestWait)
    {
        var left = longestWait is { } whole ? TimeSpan.FromTicks(Math.Max(0, (whole - _waited).Ticks)) : Timeout.InfiniteTimeSpan;
        _stop.CancelAfter(longestSilence is { } silence && (longestWait is null || silence < left) ? silence : left);
        var start = _time.GetTimestamp();
        var moved = await MoveAsync().ConfigureAwait(false);
        _waited += _time.GetElapsedTime(start);
        _stop.CancelAfter(Timeout.InfiniteTimeSpan);
        return moved;
    }

    public async ValueTask DisposeAsync()
    {
        await _caller.DisposeAsync().ConfigureAwait(false);
        if (_pending is { IsCompleted: false } late)
        {
            _ = DisposeLaterAsync(late);
            return;
        }

        await _updates.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async ValueTask<bool> MoveAsync()
    {
        var next = _updates.MoveNextAsync();
        bool moved;
        if (next.IsCompletedSuccessfully)
        {
            moved = await next.ConfigureAwait(false);
        }
        else
        {
            _pending = next.AsTask();
            moved = await _pending.WaitAsync(_stop.Token).ConfigureAwait(false);
        }

        if (moved)
        {
            _tally.Add(Current);
            FinishReason = Current.FinishReason ?? FinishReason;
            return ReplyEnd.HoldsError(Current.Contents) ? throw new ModelCallException(ModelFailureKind.ErrorInReply) : true;
        }

        return false;
    }

    private async Task DisposeLaterAsync(Task<bool> late)
    {
        await ((Task)late).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _updates.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }
}
