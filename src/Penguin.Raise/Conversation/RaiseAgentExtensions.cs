namespace Penguin.Raise;

/// <summary>Ways to use an agent.</summary>
public static class RaiseAgentExtensions
{
    /// <summary>Takes one message in a stored conversation: loads the session or starts it, responds, and saves. A failed turn saves nothing.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="store">Where sessions are kept.</param>
    /// <param name="id">The host's identifier of the conversation.</param>
    /// <param name="message">The message, not blank.</param>
    /// <param name="cancellationToken">Cancels; nothing is saved then.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="SessionConflictException">Another turn of this conversation was saved in between, or it was forgotten. Nothing was saved.</exception>
    public static async Task<RaiseOutcome> RespondAsync(
        this IRaiseAgent agent, IRaiseSessionStore store, string id, string message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(store);
        var stored = await store.LoadAsync(id, cancellationToken).ConfigureAwait(false);
        var outcome = await agent.RespondAsync(stored?.Session ?? agent.StartSession(id), message, cancellationToken).ConfigureAwait(false);
        if (outcome is FailedOutcome)
        {
            return outcome; // the session is as it was, and a save would only push another turn aside
        }

        var version = await store.SaveAsync(outcome.Session, stored?.Version ?? 0, cancellationToken).ConfigureAwait(false);
        return version is null ? throw new SessionConflictException(outcome) : outcome;
    }
}
