namespace Penguin.Raise;

/// <summary>Asks the few things that matter, stops as soon as enough is known, and gives an answer that is safe for this person.</summary>
/// <remarks>
/// Implementations are safe for concurrent use and keep nothing between turns: all state is in the session, which is passed in and comes back in the outcome.
/// A turn costs one call to read the message and, where it ends in an answer, one to write it. Privacy: messages and known values are sent to the models
/// of these two stages.
/// </remarks>
public interface IRaiseAgent
{
    /// <summary>Starts a conversation about this agent's catalog.</summary>
    /// <param name="id">The host's identifier of the conversation, not blank.</param>
    /// <param name="profile">What the host knows of the person already; <see langword="null"/>: nothing.</param>
    /// <returns>The empty session.</returns>
    /// <exception cref="ArgumentException">A blank id, or a profile of another catalog.</exception>
    RaiseSession StartSession(string id, UserProfile? profile = null);

    /// <summary>Takes one message of the person.</summary>
    /// <param name="session">The conversation so far. It is not changed.</param>
    /// <param name="message">The message: the query, the answer to the open question, or whatever else the person writes; not blank.</param>
    /// <param name="cancellationToken">Cancels; the session then stays as it was.</param>
    /// <returns>The outcome, with the session to go on from. A failing model gives <see cref="FailedOutcome"/>, not an exception.</returns>
    /// <exception cref="ArgumentException">A blank message, or a session of another catalog.</exception>
    Task<RaiseOutcome> RespondAsync(RaiseSession session, string message, CancellationToken cancellationToken = default);

    /// <summary>Takes one message of the person and streams the turn.</summary>
    /// <param name="session">The conversation so far. It is not changed.</param>
    /// <param name="message">The message, not blank.</param>
    /// <param name="cancellationToken">Cancels; the session then stays as it was.</param>
    /// <returns>Progress, the answer's pieces where there is an answer, and last the same outcome as <see cref="RespondAsync"/> gives.</returns>
    /// <exception cref="ArgumentException">A blank message, or a session of another catalog.</exception>
    IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default);
}
