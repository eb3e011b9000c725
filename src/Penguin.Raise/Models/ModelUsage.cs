using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What model calls have cost.</summary>
/// <param name="Calls">Requests sent, retries included.</param>
/// <param name="InputTokens">Input tokens as the provider reports them; 0 where it reports none.</param>
/// <param name="OutputTokens">Output tokens as the provider reports them; 0 where it reports none.</param>
public readonly record struct ModelUsage(long Calls, long InputTokens, long OutputTokens)
{
    /// <summary>Adds two costs.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static ModelUsage operator +(ModelUsage left, ModelUsage right) => left.Add(right);

    /// <summary>Adds another cost.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public ModelUsage Add(ModelUsage other) => new(Calls + other.Calls, InputTokens + other.InputTokens, OutputTokens + other.OutputTokens);

    internal static ModelUsage Of(UsageDetails? usage, int attempts) => new(attempts, usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0);
}
