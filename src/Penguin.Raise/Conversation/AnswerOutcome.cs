namespace Penguin.Raise;

/// <summary>The agent answers.</summary>
public sealed record AnswerOutcome : RaiseOutcome
{
    /// <summary>The answer.</summary>
    public required string Text { get; init; }

    /// <summary>Places to turn to, where the turn calls for an offer of help.</summary>
    public IReadOnlyList<CrisisResource> Resources { get; init; } = [];
}
