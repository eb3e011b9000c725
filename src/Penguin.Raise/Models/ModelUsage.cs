using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What model calls have cost.</summary>
/// <param name="Calls">Requests sent, retries included.</param>
/// <param name="InputTokens">Input tokens as the provider reports them; 0 where it reports none.</param>
/// <param name="OutputTokens">Output tokens as the provider reports them; 0 where it reports none.</param>
public readonly record struct ModelUsage(long Calls, long InputTokens, long OutputTokens)
{
    /// <summary>Those of <see cref="InputTokens"/> that the provider had cached, where it reports this.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long CachedInputTokens { get; init; }

    /// <summary>Those of <see cref="OutputTokens"/> that the model spent on reasoning, where the provider reports this.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ReasoningTokens { get; init; }

    /// <summary>Input tokens of replies for which the provider reports none: a token for every four bytes of the messages in UTF-8. Not in <see cref="InputTokens"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long EstimatedInputTokens { get; init; }

    /// <summary>Output tokens of replies for which the provider reports none: a token for every four bytes of the reply in UTF-8. Not in <see cref="OutputTokens"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long EstimatedOutputTokens { get; init; }

    /// <summary>Whether some tokens are estimated.</summary>
    [JsonIgnore]
    public bool IsEstimated => EstimatedInputTokens > 0 || EstimatedOutputTokens > 0;

    /// <summary>All tokens, those that are reported and those that are estimated; which of both there are, <see cref="IsEstimated"/> tells.</summary>
    [JsonIgnore]
    public long Tokens => InputTokens + OutputTokens + EstimatedInputTokens + EstimatedOutputTokens;

    /// <summary>Adds two costs.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static ModelUsage operator +(ModelUsage left, ModelUsage right) => left.Add(right);

    /// <summary>Adds another cost.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public ModelUsage Add(ModelUsage other) => new(Calls + other.Calls, InputTokens + other.InputTokens, OutputTokens + other.OutputTokens)
    {
        CachedInputTokens = CachedInputTokens + other.CachedInputTokens, ReasoningTokens = ReasoningTokens + other.ReasoningTokens,
        EstimatedInputTokens = EstimatedInputTokens + other.EstimatedInputTokens, EstimatedOutputTokens = EstimatedOutputTokens + other.EstimatedOutputTokens,
    };

    internal static ModelUsage Of(UsageDetails? usage, int calls, IEnumerable<ChatMessage> sent, ChatResponse reply) =>
        Of(usage, calls, usage?.InputTokenCount is null ? TokenEstimate.Of(sent) : 0, usage?.OutputTokenCount is null ? TokenEstimate.Of(reply.Text) : 0);

    /// <summary>What is reported; each direction that is not, as estimated.</summary>
    internal static ModelUsage Of(UsageDetails? usage, int calls, long input, long output) => new(calls, usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0)
    {
        CachedInputTokens = usage?.CachedInputTokenCount ?? 0, ReasoningTokens = usage?.ReasoningTokenCount ?? 0,
        EstimatedInputTokens = usage?.InputTokenCount is null ? input : 0, EstimatedOutputTokens = usage?.OutputTokenCount is null ? output : 0,
    };
}
