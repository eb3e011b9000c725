namespace Penguin.Raise;

/// <summary>One wording of a rule or a concept: a pattern, and what has to stand beside it.</summary>
internal sealed record ScreenWording(TokenPattern Pattern, IReadOnlyList<ScreenGuard> Needs)
{
    public override string ToString() => nameof(ScreenWording);
}
