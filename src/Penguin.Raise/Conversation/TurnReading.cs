namespace Penguin.Raise;

/// <summary>What one message says.</summary>
internal sealed record TurnReading
{
    public IReadOnlyList<ReadFact> Facts { get; init; } = [];

    public bool WantsAnswer { get; init; }

    public bool NewQuery { get; init; }

    public int? Completeness { get; init; }

    public override string ToString() => nameof(TurnReading);
}
