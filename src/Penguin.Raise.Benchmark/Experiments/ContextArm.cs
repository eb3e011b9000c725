namespace Penguin.Raise.Benchmark;

/// <summary>The model sees the query, the whole profile, the situation and the background.</summary>
/// <remarks>Privacy: all that the scenario holds about the person is sent to the model.</remarks>
public sealed class ContextArm : IExperimentArm
{
    private readonly AnswerWriter _writer;

    /// <summary>Creates the arm.</summary>
    /// <param name="writer">Writes the answers.</param>
    /// <param name="name">The arm's name.</param>
    public ContextArm(AnswerWriter writer, string name = "with context")
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (_writer, Name) = (writer, name);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ArmAnswer.WriteAsync(_writer, new AnswerRequest
        {
            Query = scenario.Query, Profile = scenario.Profile, Situation = scenario.Situation, Background = scenario.Background, Draw = draw,
        }, cancellationToken);
    }
}
