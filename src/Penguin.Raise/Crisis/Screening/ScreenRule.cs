namespace Penguin.Raise;

/// <summary>One rule as it stands in a rule file: with its reason, the patterns that make it fire, and the guards that hold it back.</summary>
internal sealed record ScreenRule(string Id, CrisisKind Kind, ScreenSignal Signal, string Reason, IReadOnlyList<TokenPattern> Patterns, IReadOnlyList<ScreenGuard> Guards, IReadOnlyList<ScreenGuard> Needs)
{
    /// <summary>Whether the words in quotation marks can be another person's: what somebody says of themselves.</summary>
    public bool IsOfTheWriter => Kind is CrisisKind.SelfHarm or CrisisKind.Goodbye or CrisisKind.PassiveIdeation or CrisisKind.PastSelfHarm or CrisisKind.EatingDisorder or CrisisKind.Unspecified
        || Signal is ScreenSignal.Minor or ScreenSignal.Safe;

    public override string ToString() => Id;
}
