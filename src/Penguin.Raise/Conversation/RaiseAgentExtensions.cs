namespace Penguin.Raise;

/// <summary>Ways to use an agent.</summary>
public static class RaiseAgentExtensions
{
    // No budget is larger: with as many questions asked, the agent answers without asking.
    private const int NoQuestionsLeft = 20;

    /// <summary>Takes one message in a stored conversation: loads the session or starts it, responds, and saves.</summary>
    /// <remarks>
    /// What was answered is never lost to the store. Where the session cannot be loaded, or was forgotten, the agent answers without asking and nothing is saved;
    /// where it cannot be saved, the outcome carries it. <see cref="RaiseOutcome.IsSaved"/> tells. A failed turn saves nothing.
    /// </remarks>
    /// <param name="agent">The agent.</param>
    /// <param name="store">Where sessions are kept.</param>
    /// <param name="id">The host's identifier of the conversation. One that was forgotten is not stored again: take a new one.</param>
    /// <param name="message">The message, not blank.</param>
    /// <param name="cancellationToken">Cancels; nothing is saved then.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="SessionConflictException">Another turn of this conversation was saved in between, and the outcome calls for no help. Nothing was saved.</exception>
    public static async Task<RaiseOutcome> RespondAsync(
        this IRaiseAgent agent, IRaiseSessionStore store, string id, string message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(store);
        var (stored, isReadable) = await LoadAsync(store, id, cancellationToken).ConfigureAwait(false);
        var isLost = !isReadable || stored is { Session: null };
        var session = stored?.Session ?? agent.StartSession(id) with { QuestionsAsked = isLost ? NoQuestionsLeft : 0 };
        var outcome = await agent.RespondAsync(session, message, cancellationToken).ConfigureAwait(false);
        if (isLost || outcome is FailedOutcome)
        {
            return outcome; // a failed turn left the session as it was: a save would only push another turn aside
        }

        var saved = await SaveAsync(store, outcome, stored?.Version ?? 0, cancellationToken).ConfigureAwait(false);
        var isConflict = saved is null && outcome.Assessment.Action == CrisisAction.None;
        return isConflict ? throw new SessionConflictException(outcome) : outcome with { IsSaved = saved == true };
    }

    private static async ValueTask<(StoredSession? Stored, bool IsReadable)> LoadAsync(IRaiseSessionStore store, string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await store.LoadAsync(id, cancellationToken).ConfigureAwait(false), true);
        }
        catch (Exception failure) when (failure is not (ArgumentException or OperationCanceledException) || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, false);
        }
    }

    /// <summary>Whether it was saved; <see langword="null"/> on a conflict.</summary>
    private static async ValueTask<bool?> SaveAsync(IRaiseSessionStore store, RaiseOutcome outcome, long version, CancellationToken cancellationToken)
    {
        try
        {
            return await store.SaveAsync(outcome.Session, version, cancellationToken).ConfigureAwait(false) is null ? null : true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
