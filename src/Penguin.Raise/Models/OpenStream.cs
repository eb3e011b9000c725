using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>A stream whose first update with content has arrived. Its silences are limited, and the caller's cancellation reaches it for as long as it lives.</summary>
internal sealed class OpenStream : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _caller;

    private OpenStream(IAsyncEnumerable<ChatResponseUpdate> updates, TimeProvider time, CancellationToken caller)
    {
        // A source with a time provider, since the silence limit below has to follow the injected clock.
        _stop = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _caller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _stop);
        _updates = updates.GetAsyncEnumerator(_stop.Token);
    }

    public ChatResponseUpdate Current => _updates.Current;

    /// <summary>The updates so far: those without content, which could still turn out to be an empty reply, and the first one with content.</summary>
    public List<ChatResponseUpdate> Head { get; } = [];

    /// <summary>Waits for the first update with content; <paramref name="opening"/> ends only this wait.</summary>
    public static async ValueTask<OpenStream> StartAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates, TimeProvider time, CancellationToken caller, CancellationToken opening)
    {
        var open = new OpenStream(updates, time, caller);
        try
        {
            using var registration = opening.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), open._stop);
            do
            {
                if (!await open._updates.MoveNextAsync().ConfigureAwait(false))
                {
                    throw new ModelCallException(ModelFailureKind.EmptyReply);
                }

                open.Head.Add(open.Current);
            }
            while (ResilientChatClient.IsEmpty(open.Current.Contents));

            return open;
        }
        catch
        {
            await open.DisposeAsync().ConfigureAwait(false);
            opening.ThrowIfCancellationRequested();
            throw;
        }
    }

    public async ValueTask<bool> MoveNextAsync(TimeSpan? longestSilence)
    {
        _stop.CancelAfter(longestSilence ?? Timeout.InfiniteTimeSpan);
        var moved = await _updates.MoveNextAsync().ConfigureAwait(false);
        _stop.CancelAfter(Timeout.InfiniteTimeSpan);
        return moved;
    }

    public async ValueTask DisposeAsync()
    {
        await _caller.DisposeAsync().ConfigureAwait(false);
        await _updates.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }
}
