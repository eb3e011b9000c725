namespace Penguin.Raise.Benchmark;

/// <summary>One way of answering that an experiment compares with others.</summary>
/// <remarks>Implementations are safe for concurrent use. A model's failure is an answer without text, not an exception; only cancellation and misuse throw.</remarks>
public interface IExperimentArm
{
    /// <summary>The name in tables; unique in an experiment.</summary>
    string Name { get; }

    /// <summary>Checks that the arm can be used with a scenario. An experiment asks this of every arm and scenario before its first model call.</summary>
    /// <remarks>It calls no model. An arm that takes any scenario need not implement it.</remarks>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentException">The arm and the scenario do not go together; the message says what to do.</exception>
    void ThrowIfUnusable(Scenario scenario)
    {
    }

    /// <summary>Answers one scenario.</summary>
    /// <param name="scenario">The scenario. What of the person is shown to the model is the arm's affair.</param>
    /// <param name="draw">Tells repeated answers apart; models get it as the seed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The answer, or why there is none.</returns>
    Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default);
}
