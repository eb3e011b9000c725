namespace Penguin.Raise;

/// <summary>A rule that fired, with what it comes to after its surroundings were looked at.</summary>
internal readonly record struct ScreenHit(string RuleId, CrisisKind Kind, ScreenSignal Signal, string Language)
{
    public override string ToString() => nameof(ScreenHit);
}
