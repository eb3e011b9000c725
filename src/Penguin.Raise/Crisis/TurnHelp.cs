namespace Penguin.Raise;

/// <summary>What a turn calls for, and the places to turn to that go with it.</summary>
internal sealed record TurnHelp(CrisisAssessment Assessment, IReadOnlyList<CrisisResource> Resources)
{
    public CrisisAction Action => Assessment.Action;

    public bool IsDue => Action >= CrisisAction.Supportive;

    public override string ToString() => nameof(TurnHelp);
}
