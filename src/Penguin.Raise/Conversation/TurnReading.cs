namespace Penguin.Raise;

/// <summary>What one message says.</summary>
internal sealed record TurnReading
{
    public IReadOnlyList<ReadFact> Facts { get; init; } = [];

    public bool WantsAnswer { get; init; }

    public bool NewQuery { get; init; }

    public int? Completeness { get; init; }

    /// <summary>Whether the message says that somebody may be in danger. It can only raise what the turn calls for.</summary>
    public bool Danger { get; init; }

    public override string ToString() => nameof(TurnReading);
}
