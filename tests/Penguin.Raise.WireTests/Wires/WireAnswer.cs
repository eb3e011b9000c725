namespace Penguin.Raise.WireTests;

/// <summary>One HTTP response.</summary>
internal sealed record WireAnswer(int Status, string ContentType, string Body)
{
    public string? RetryAfter { get; init; }
}
