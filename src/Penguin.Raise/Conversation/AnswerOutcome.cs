namespace Penguin.Raise;

/// <summary>The agent answers.</summary>
public sealed record AnswerOutcome : RaiseOutcome
{
    /// <summary>The answer.</summary>
    public required string Text { get; init; }

    /// <summary>The hash of the prompt that it was written under; see <see cref="PromptSet.Hash"/>.</summary>
    public string? PromptHash { get; init; }
}
