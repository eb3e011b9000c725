namespace Penguin.Raise;

/// <summary>The agent answers.</summary>
public sealed record AnswerOutcome : RaiseOutcome
{
    /// <summary>The answer.</summary>
    public required string Text { get; init; }
}
