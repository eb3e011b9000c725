namespace Penguin.Raise;

/// <summary>A turn up to its answer: either it has ended already, or this is what to answer.</summary>
internal sealed record PreparedTurn
{
    public RaiseOutcome? Outcome { get; init; }

    public AnswerRequest? Request { get; init; }

    public required RaiseSession Session { get; init; }

    public required string Reason { get; init; }

    public ModelUsage Usage { get; init; }

    /// <summary>Whether the session may keep the answer: not where it may rest on what may not be kept.</summary>
    public bool IsAnswerKept { get; init; } = true;

    /// <summary>Whether the session may keep the query: not where the person has just taken their consent back.</summary>
    public bool IsQueryKept { get; init; } = true;

    public required TurnHelp Help { get; init; }

    public override string ToString() => nameof(PreparedTurn);
}
