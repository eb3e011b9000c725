namespace Penguin.Raise;

/// <summary>What one stage has used of one model.</summary>
/// <param name="Stage">The stage; <see langword="null"/> for calls that are not this library's.</param>
/// <param name="Model">The model as the provider names it, else as it was asked for; <see langword="null"/> where neither is known.</param>
/// <param name="Usage">The usage.</param>
public sealed record UsageEntry(ModelStage? Stage, string? Model, ModelUsage Usage)
{
    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"UsageEntry ({Usage.Calls} calls, {Usage.Tokens} tokens)");
}
