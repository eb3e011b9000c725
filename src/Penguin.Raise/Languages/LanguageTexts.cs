namespace Penguin.Raise;

/// <summary>The texts of one language: questions for the benchmark's attributes, and the plain replies that need no model. Loaded from <c>Languages/*.json</c>.</summary>
internal sealed record LanguageTexts
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required bool RightToLeft { get; init; }

    /// <summary>Who has read the texts; a native speaker's name or that nobody has.</summary>
    public required string ReviewedBy { get; init; }

    public required string DeclineHint { get; init; }

    public required string Clarify { get; init; }

    public required string SafeAnswer { get; init; }

    public required IReadOnlyDictionary<string, QuestionTexts> Questions { get; init; }

    public required PlainReplies Replies { get; init; }

    /// <summary>Frequent little words by which the language is told from others of the same script.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public override string ToString() => nameof(LanguageTexts);
}
