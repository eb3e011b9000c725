namespace Penguin.Raise;

/// <summary>Looks for signs that somebody is in danger. Runs on every message, before anything else, and never waits for the agent's model.</summary>
/// <remarks>Implementations are safe for concurrent use and keep nothing. One that throws is taken as <see cref="CrisisAction.Supportive"/>.</remarks>
public interface ICrisisScreen
{
    /// <summary>Screens one message, together with what is known so far.</summary>
    /// <param name="message">The person's message as it arrived.</param>
    /// <param name="session">The conversation so far.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What the message calls for.</returns>
    ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default);
}
