namespace Penguin.Raise;

/// <summary>What a structured call brought: a value or the last reading error, and what it cost.</summary>
internal sealed record StructuredReply<T>(T? Value, string? Error, ModelUsage Usage, int Asked, string? Model)
    where T : class;
