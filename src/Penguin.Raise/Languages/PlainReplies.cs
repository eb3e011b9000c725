namespace Penguin.Raise;

/// <summary>Whole messages whose meaning is plain.</summary>
internal sealed record PlainReplies(
    IReadOnlyList<string> Decline, IReadOnlyList<string> Unsure, IReadOnlyList<string> NotApplicable, IReadOnlyList<string> Why, IReadOnlyList<string> AnswerNow, IReadOnlyList<string> Hostile);
