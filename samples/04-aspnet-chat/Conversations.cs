using System.Runtime.CompilerServices;
using Penguin.Raise;

namespace AspNetChat;

/// <summary>Finds conversations, takes their turns and changes what they hold.</summary>
internal sealed class Conversations(IRaiseAgent agent, IRaiseSessionStore store, UnstoredSessions unstored)
{
    /// <summary>The session where there is one, whether the store could be read, and whether the id was forgotten, so that a new one is needed.</summary>
    public async Task<(RaiseSession? Session, bool IsReadable, bool IsForgotten)> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (unstored.Find(id) is { } held)
        {
            return (held, true, false);
        }

        try
        {
            var stored = await store.LoadAsync(id, cancellationToken);
            return (stored?.Session, true, stored is { Session: null });
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return (null, false, false); // the agent answers without asking then
        }
    }

    // <respond>
    public async IAsyncEnumerable<RaiseUpdate> RespondAsync(string id, string message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var updates = unstored.Find(id) is { } held
            ? agent.RespondStreamingAsync(held, message, cancellationToken)
            : agent.RespondStreamingAsync(store, id, message, cancellationToken);
        await foreach (var update in updates)
        {
            if (update is OutcomeUpdate { Outcome.Session: { IsMinor: true } session })
            {
                unstored.Keep(session);
            }

            yield return update;
        }
    }
    // </respond>

    /// <summary>Changes what a conversation holds.</summary>
    /// <returns>The session as it is kept now; <see langword="null"/> where there is none, or a turn came in between.</returns>
    public async Task<RaiseSession?> ChangeAsync(string id, Func<RaiseSession, RaiseSession> change, CancellationToken cancellationToken)
    {
        if (unstored.Find(id) is { } held)
        {
            unstored.Keep(change(held));
            return unstored.Find(id);
        }

        var stored = await store.LoadAsync(id, cancellationToken);
        return stored?.Session is { } session && change(session) is var changed && await store.SaveAsync(changed, stored.Version, cancellationToken) is not null ? changed : null;
    }
}
