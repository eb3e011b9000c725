namespace Penguin.Raise;

/// <summary>One rule as it stands in a rule file: with its reason, the wordings that make it fire, the guards that hold it back, and what every wording needs beside it.</summary>
internal sealed record ScreenRule(string Id, CrisisKind Kind, ScreenSignal Signal, string Reason, IReadOnlyList<ScreenWording> Wordings, IReadOnlyList<ScreenGuard> Guards, IReadOnlyList<ScreenGuard> Needs)
{
    /// <summary>Whether the words in quotation marks can be another person's: what somebody says of themselves.</summary>
    public bool IsOfTheWriter => Kind is CrisisKind.SelfHarm or CrisisKind.Goodbye or CrisisKind.PassiveIdeation or CrisisKind.PastSelfHarm or CrisisKind.EatingDisorder or CrisisKind.Unspecified
        || Signal is ScreenSignal.Minor or ScreenSignal.Safe;

    public override string ToString() => Id;
}
