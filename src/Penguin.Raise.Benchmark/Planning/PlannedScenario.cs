namespace Penguin.Raise.Benchmark;

/// <summary>What became of one scenario in bulk planning. Holds no text of a query or a person.</summary>
public sealed record PlannedScenario
{
    /// <summary>The scenario.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>Its domain, where stated.</summary>
    public SafetyDomain? Domain { get; init; }

    /// <summary>The path; <see langword="null"/> where there is none.</summary>
    public AcquisitionPath? Path { get; init; }

    /// <summary>Its score on fresh draws; <see langword="null"/> where it was not scored again.</summary>
    public PathScore? Rescored { get; init; }

    /// <summary>Whether a run before had finished it, so that this one asked nothing for it.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Whether it was not begun, because too many before it had failed.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Why the path is not to be used, without a text of the person; <see langword="null"/> where it is.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>Whether there is a path to be used.</summary>
    public bool IsFinished => Path is not null && Diagnostic is null;

    /// <summary>The scenario and whether it is finished.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"PlannedScenario ({ScenarioId}, {(IsFinished ? "finished" : IsSkipped ? "skipped" : "failed")})";
}
