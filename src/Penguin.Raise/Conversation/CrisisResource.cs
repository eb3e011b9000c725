namespace Penguin.Raise;

/// <summary>A place to turn to, as a person would use it.</summary>
public sealed record CrisisResource
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The number to call, where there is one.</summary>
    public string? Call { get; init; }

    /// <summary>Where to write to by text message, where there is such.</summary>
    public string? Text { get; init; }

    /// <summary>The web address, where there is one.</summary>
    public string? Web { get; init; }

    /// <summary>For whom it is.</summary>
    public string? Audience { get; init; }
}
