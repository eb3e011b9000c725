using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>The agent answers.</summary>
public sealed record AnswerOutcome : RaiseOutcome
{
    /// <summary>The answer.</summary>
    public required string Text { get; init; }

    /// <summary>The hash of the prompt that it was written under; see <see cref="PromptSet.Hash"/>.</summary>
    public string? PromptHash { get; init; }

    /// <summary>The model that wrote it, as the provider names it; <see langword="null"/> where it names none, and for the built-in safe text.</summary>
    public string? Model { get; init; }

    /// <summary>The guidelines that the model set itself for this person and query. Not for the person: for review. Privacy: they may repeat values.</summary>
    public IReadOnlyList<string> Guidelines { get; init; } = [];

    /// <summary>What came of checking it.</summary>
    public AnswerCheckResult Check { get; init; }

    /// <summary>Codes of what was wrong with the model's first text (<c>contact</c>, <c>third-person</c>, <c>diagnosis</c>, <c>form</c>, <c>parade</c>, <c>model-failure</c>); empty where nothing was.</summary>
    public IReadOnlyList<string> CheckFaults { get; init; } = [];

    /// <summary>In a host's chat: the model's reply; <see langword="null"/> for the built-in safe text.</summary>
    internal ChatResponse? Response { get; init; }

    /// <summary>In a host's chat: whether the model waits for the host, mostly for a tool.</summary>
    internal bool IsPending { get; init; }
}
