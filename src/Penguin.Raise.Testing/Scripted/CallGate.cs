using System.Globalization;

namespace Penguin.Raise.Testing;

/// <summary>Holds calls of a <see cref="ScriptedChatClient"/> until they are released. Safe for concurrent use.</summary>
/// <remarks>It counts, so that a test proves how many calls run at a time and that cancellation reaches each of them, without waiting by the clock.</remarks>
public sealed class CallGate
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _held = new();
    private readonly CountSignal _waiting = new();
    private readonly CountSignal _cancelled = new();
    private int _left;

    internal CallGate(int calls) => _left = calls;

    /// <summary>How many calls wait now.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>The most calls that have waited at a time.</summary>
    public int Peak => _waiting.Peak;

    /// <summary>How many calls were cancelled while they waited.</summary>
    public int Cancelled => _cancelled.Count;

    /// <summary>Tells when this many calls wait at a time.</summary>
    /// <param name="calls">The number, 1 and up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that completes then.</returns>
    public Task WhenWaitingAsync(int calls, CancellationToken cancellationToken = default) => _waiting.WhenAsync(calls).WaitAsync(cancellationToken);

    /// <summary>Tells when this many waiting calls have been cancelled.</summary>
    /// <param name="calls">The number, 1 and up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that completes then.</returns>
    public Task WhenCancelledAsync(int calls, CancellationToken cancellationToken = default) => _cancelled.WhenAsync(calls).WaitAsync(cancellationToken);

    /// <summary>Lets waiting calls go on, in the order in which they came.</summary>
    /// <param name="calls">How many.</param>
    /// <exception cref="InvalidOperationException">Fewer calls wait. Await <see cref="WhenWaitingAsync"/> first.</exception>
    public void Release(int calls = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        List<TaskCompletionSource> released = [];
        lock (_lock)
        {
            if (_held.Count < calls)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                    $"{calls} calls were to be released, but {_held.Count} wait. Await WhenWaitingAsync first."));
            }

            Take(calls, released);
        }

        released.ForEach(call => call.SetResult());
    }

    /// <summary>Lets all waiting calls and all later ones pass.</summary>
    public void Open()
    {
        List<TaskCompletionSource> released = [];
        lock (_lock)
        {
            _left = 0;
            Take(_held.Count, released);
        }

        released.ForEach(call => call.SetResult());
    }

    internal async Task PassAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> call;
        lock (_lock)
        {
            if (_left == 0)
            {
                return;
            }

            _left -= _left == int.MaxValue ? 0 : 1;
            call = _held.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _waiting.Add(1);
        }

        var cancelled = cancellationToken.UnsafeRegister(_ => Cancel(call, cancellationToken), state: null);
        await using var registered = cancelled.ConfigureAwait(false);
        await call.Value.Task.ConfigureAwait(false);
    }

    private void Take(int calls, List<TaskCompletionSource> released)
    {
        for (var i = 0; i < calls; i++)
        {
            released.Add(_held.First!.Value);
            _held.RemoveFirst();
        }

        _waiting.Add(-calls);
    }

    private void Cancel(LinkedListNode<TaskCompletionSource> call, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (call.List is null)
            {
                return;
            }

            _held.Remove(call);
            _waiting.Add(-1);
        }

        _cancelled.Add(1);
        call.Value.SetCanceled(cancellationToken);
    }
}
