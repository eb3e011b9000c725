using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>An answer as the model wrote it.</summary>
/// <param name="Text">The text, not blank.</param>
/// <param name="Usage">What it cost.</param>
/// <param name="Model">The model as the provider names it, where it does.</param>
public sealed record WrittenAnswer(string Text, ModelUsage Usage, string? Model)
{
    /// <summary>The hash of the prompt that was sent; see <see cref="PromptSet.Hash"/>.</summary>
    public string? PromptHash { get; init; }

    /// <summary>Whether the provider marks it as a refusal. A refusal is an answer; one that is not marked reads like any other text.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>The guidelines that the model wrote first, where it was asked to. Privacy: they may repeat values.</summary>
    public IReadOnlyList<string> Guidelines { get; init; } = [];

    /// <summary>In a host's chat: the model's reply.</summary>
    internal ChatResponse? Response { get; init; }

    /// <summary>In a host's chat: whether the model waits for the host, mostly for a tool; then the text may be blank.</summary>
    internal bool IsPending { get; init; }

    /// <summary>The length, not the text.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"WrittenAnswer ({Text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters)";
}
