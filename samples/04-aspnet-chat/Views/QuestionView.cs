using System.Diagnostics.CodeAnalysis;
using Penguin.Raise;

namespace AspNetChat;

/// <summary>A question with its choices. The reason is shown once the person has asked for it.</summary>
internal sealed record QuestionView(string Text, string? Why, string Hint, IReadOnlyList<string> Choices, bool IsConsent, bool IsExplained, string? Language, bool IsRightToLeft)
{
    [return: NotNullIfNotNull(nameof(question))]
    public static QuestionView? Of(RaiseQuestion? question) => question is null ? null : new(
        question.Text, question.IsExplained ? question.Why : null, question.DeclineHint, question.Choices, question.Consent is not null, question.IsExplained, question.Language, question.IsRightToLeft);
}
