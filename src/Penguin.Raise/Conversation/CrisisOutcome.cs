namespace Penguin.Raise;

/// <summary>Somebody may be in danger: the host shows help before anything else. Nothing was asked and no model was called.</summary>
public sealed record CrisisOutcome : RaiseOutcome
{
    /// <summary>What the screen found.</summary>
    public required CrisisAssessment Assessment { get; init; }

    /// <summary>Places to turn to, as the host's provider knows them.</summary>
    public IReadOnlyList<CrisisResource> Resources { get; init; } = [];
}
