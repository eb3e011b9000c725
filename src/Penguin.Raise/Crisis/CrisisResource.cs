namespace Penguin.Raise;

/// <summary>A place to turn to, as a person would use it.</summary>
public sealed record CrisisResource
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of place it is.</summary>
    public CrisisResourceType Type { get; init; }

    /// <summary>The number to call, where there is one; several are separated by semicolons.</summary>
    public string? Call { get; init; }

    /// <summary>Where to write to by text message, where there is such.</summary>
    public string? Text { get; init; }

    /// <summary>Where to chat, where that is possible: an address or the name of a service.</summary>
    public string? Chat { get; init; }

    /// <summary>The web address, where there is one.</summary>
    public string? Web { get; init; }

    /// <summary>When somebody is there; <see langword="null"/> where no source says it.</summary>
    public string? Hours { get; init; }

    /// <summary>For whom it is.</summary>
    public string? Audience { get; init; }

    /// <summary>The part of the country that it is for, where it is not for all of it.</summary>
    public string? Area { get; init; }

    /// <summary>Languages spoken there.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The page that the entry was taken from.</summary>
    public string? Source { get; init; }

    /// <summary>When that page was looked at.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
