namespace Penguin.Raise;

/// <summary>What a turn calls for, the text and the places to turn to that go with it, and what the conversation remembers of it.</summary>
internal sealed record TurnHelp(CrisisAssessment Assessment, IReadOnlyList<CrisisResource> Resources)
{
    /// <summary>The code of a turn in which only the floor calls for help.</summary>
    public const string FloorReason = "floor";

    public CrisisAction Action => Assessment.Action;

    public bool IsDue => Action >= CrisisAction.Supportive;

    /// <summary>Whether something in this very turn calls for help.</summary>
    public bool IsNew { get; init; }

    /// <summary>What is said; <see langword="null"/> where nothing is.</summary>
    public string? Text { get; init; }

    public CrisisAction Floor { get; init; }

    public CrisisNotes? Notes { get; init; }

    /// <summary>No help in this turn; what the conversation remembers stays.</summary>
    public static TurnHelp NoneFor(RaiseSession session) => new(CrisisAssessment.None, []) { Floor = session.CrisisFloor, Notes = session.Crisis };

    /// <summary>The session once this help was given.</summary>
    public RaiseSession After(RaiseSession session) => session.CrisisFloor == Floor && ReferenceEquals(session.Crisis, Notes) && (session.IsMinor || !Assessment.IsMinor) ? session
        : session with { CrisisFloor = Floor, Crisis = Notes, IsMinor = session.IsMinor || Assessment.IsMinor };

    public override string ToString() => nameof(TurnHelp);
}
