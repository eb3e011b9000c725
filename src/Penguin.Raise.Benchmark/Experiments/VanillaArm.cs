namespace Penguin.Raise.Benchmark;

/// <summary>The model sees the query and nothing of the person.</summary>
public sealed class VanillaArm : IExperimentArm
{
    private readonly AnswerWriter _writer;

    /// <summary>Creates the arm.</summary>
    /// <param name="writer">Writes the answers.</param>
    /// <param name="name">The arm's name.</param>
    public VanillaArm(AnswerWriter writer, string name = "vanilla")
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
        return ArmAnswer.WriteAsync(_writer, new AnswerRequest { Query = scenario.Query, Draw = draw }, cancellationToken);
    }
}
