using System.Runtime.CompilerServices;

namespace Penguin.Raise;

/// <summary>Ways to use an agent.</summary>
public static class RaiseAgentExtensions
{
    /// <summary>Takes one message in a stored conversation: loads the session or starts it, responds, and saves.</summary>
    /// <remarks>
    /// What was answered is never lost to the store. Where the session cannot be loaded, or was forgotten, the agent answers without asking and nothing is saved;
    /// where it cannot be saved, the outcome carries it. <see cref="RaiseOutcome.IsSaved"/> tells. A failed turn saves nothing but a call for help.
    /// Of a minor's conversation (<see cref="RaiseSession.IsMinor"/>) only this and the floor are stored, and what was stored before is overwritten: the host keeps the session while the conversation lasts.
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
        var turn = await StoredTurn.BeginAsync(agent, store, id, cancellationToken).ConfigureAwait(false);
        var outcome = await agent.RespondAsync(turn.Session, message, cancellationToken).ConfigureAwait(false);
        return await turn.EndAsync(outcome, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes one message in a stored conversation and streams the turn: loads the session or starts it, responds, and saves.</summary>
    /// <remarks>
    /// The session is saved before the last update, the outcome, is handed on: it is the outcome that <see cref="RespondAsync"/> gives, <see cref="RaiseOutcome.IsSaved"/> included.
    /// A reader that stops before the last update saves nothing, as one that cancels. On a conflict the text has been handed on already when the exception comes in the place of the last update.
    /// </remarks>
    /// <param name="agent">The agent.</param>
    /// <param name="store">Where sessions are kept.</param>
    /// <param name="id">The host's identifier of the conversation. One that was forgotten is not stored again: take a new one.</param>
    /// <param name="message">The message, not blank.</param>
    /// <param name="cancellationToken">Cancels; nothing is saved then.</param>
    /// <returns>The updates of <see cref="IRaiseAgent.RespondStreamingAsync"/>.</returns>
    /// <exception cref="SessionConflictException">Another turn of this conversation was saved in between, and the outcome calls for no help. Nothing was saved.</exception>
    public static IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(
        this IRaiseAgent agent, IRaiseSessionStore store, string id, string message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(store);
        return StreamAsync(agent, store, id, message, cancellationToken);
    }

    private static async IAsyncEnumerable<RaiseUpdate> StreamAsync(
        IRaiseAgent agent, IRaiseSessionStore store, string id, string message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var turn = await StoredTurn.BeginAsync(agent, store, id, cancellationToken).ConfigureAwait(false);
        await foreach (var update in agent.RespondStreamingAsync(turn.Session, message, cancellationToken).ConfigureAwait(false))
        {
            yield return update is OutcomeUpdate last ? new OutcomeUpdate(await turn.EndAsync(last.Outcome, cancellationToken).ConfigureAwait(false)) : update;
        }
    }
}
