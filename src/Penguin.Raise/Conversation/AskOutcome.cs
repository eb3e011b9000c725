namespace Penguin.Raise;

/// <summary>The agent asks one question.</summary>
public sealed record AskOutcome : RaiseOutcome
{
    /// <summary>The question.</summary>
    public required RaiseQuestion Question { get; init; }

    /// <summary>Places to turn to, where the turn calls for an offer of help.</summary>
    public IReadOnlyList<CrisisResource> Resources { get; init; } = [];
}
