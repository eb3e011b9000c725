namespace Penguin.Raise.Benchmark;

/// <summary>Plays the person of a scenario: answers the agent's questions.</summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface IScenarioUser
{
    /// <summary>Answers one question.</summary>
    /// <param name="scenario">The scenario whose person is asked.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What the person writes, not blank.</returns>
    ValueTask<string> ReplyAsync(Scenario scenario, RaiseQuestion question, CancellationToken cancellationToken = default);
}
