namespace Penguin.Raise;

/// <summary>What a structured call brought, and what all of its attempts cost.</summary>
/// <param name="Value">What was read; with an <paramref name="Error"/> it is the last reply's of which a part could be read.</param>
/// <param name="Error">What is wrong with the last reply; <see langword="null"/> where it was readable.</param>
/// <param name="Usage">What all attempts cost.</param>
/// <param name="Asked">How often the model was asked.</param>
/// <param name="Model">The model as the provider names it.</param>
/// <param name="Failure">Why there is no reply; <see langword="null"/> where there is one.</param>
internal sealed record StructuredReply<T>(T? Value, string? Error, ModelUsage Usage, int Asked, string? Model, ModelCallException? Failure = null)
    where T : class;
