namespace Penguin.Raise.Benchmark;

/// <summary>One way of answering that an experiment compares with others.</summary>
/// <remarks>Implementations are safe for concurrent use. A model's failure is an answer without text, not an exception; only cancellation and misuse throw.</remarks>
public interface IExperimentArm
{
    /// <summary>The name in tables; unique in an experiment.</summary>
    string Name { get; }

    /// <summary>Answers one scenario.</summary>
    /// <param name="scenario">The scenario. What of the person is shown to the model is the arm's affair.</param>
    /// <param name="draw">Tells repeated answers apart; models get it as the seed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The answer, or why there is none.</returns>
    Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default);
}
