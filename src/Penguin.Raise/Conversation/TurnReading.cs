namespace Penguin.Raise;

/// <summary>What one message says.</summary>
internal sealed record TurnReading
{
    public IReadOnlyList<ReadFact> Facts { get; init; } = [];

    public bool WantsAnswer { get; init; }

    /// <summary>Whether the person asks why the open question is asked.</summary>
    public bool AsksWhy { get; init; }

    /// <summary>Whether the person is angry at being asked.</summary>
    public bool Hostile { get; init; }

    public bool NewQuery { get; init; }

    public TurnLevels Levels { get; init; } = TurnLevels.Unread;

    /// <summary>The language of the message, two or three letters; <see langword="null"/> where it was not told.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the message says that somebody may be in danger. It can only raise what the turn calls for.</summary>
    public bool Danger { get; init; }

    public override string ToString() => nameof(TurnReading);
}
