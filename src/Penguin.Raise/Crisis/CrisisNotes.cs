namespace Penguin.Raise;

/// <summary>What a conversation remembers after a call for help, beside its floor: no words of the person.</summary>
public sealed record CrisisNotes
{
    /// <summary>What the last call for help was about; it chooses the places to turn to.</summary>
    public CrisisKind Kind { get; init; }

    /// <summary>The two-letter language of the texts.</summary>
    public string Language { get; init; } = CrisisTexts.English;

    /// <summary>A hash of the text shown last, so that it is not shown twice in a row.</summary>
    public string? LastText { get; init; }

    /// <summary>Whether the person has been asked, in a calm turn, how they are.</summary>
    public bool HasCheckedIn { get; init; }

    /// <summary>How many turns in a row have called for nothing new.</summary>
    public int CalmTurns { get; init; }

    /// <summary>Whether the person has said since that they are safe.</summary>
    public bool HasSaidSafe { get; init; }

    internal bool IsWhole => CalmTurns >= 0 && Language is not null;

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CrisisNotes);
}
