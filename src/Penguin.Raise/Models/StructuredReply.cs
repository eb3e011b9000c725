namespace Penguin.Raise;

/// <summary>What a structured call brought: a value, the last reading error, or the failure of the model; and what all of its attempts cost.</summary>
internal sealed record StructuredReply<T>(T? Value, string? Error, ModelUsage Usage, int Asked, string? Model, ModelCallException? Failure = null)
    where T : class;
