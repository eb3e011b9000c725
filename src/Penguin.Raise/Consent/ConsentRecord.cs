namespace Penguin.Raise;

/// <summary>One consent of the person: to what, for what, on which words, when, and whether it was taken back. Holds nothing of what the person told.</summary>
public sealed record ConsentRecord
{
    /// <summary>The attribute group that it covers.</summary>
    public required string Group { get; init; }

    /// <summary>What the facts are used for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The text that the person was shown. It must say that replies go to the provider of the model.</summary>
    public required string Text { get; init; }

    /// <summary>The version of the text.</summary>
    public required string TextVersion { get; init; }

    /// <summary>Where it stands.</summary>
    public ConsentState State { get; init; }

    /// <summary>Who recorded it.</summary>
    public ConsentSource Source { get; init; }

    /// <summary>When it was given, or not given.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>When it was taken back; <see langword="null"/> where it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    internal bool IsWhole => !string.IsNullOrWhiteSpace(Group) && Purpose is not null && Text is not null && TextVersion is not null;

    /// <summary>The state.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"ConsentRecord ({State})";
}
