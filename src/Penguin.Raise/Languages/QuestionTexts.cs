namespace Penguin.Raise;

/// <summary>One question in one language; the choices stand in the order of the attribute's values.</summary>
internal sealed record QuestionTexts(string Text, string Why, IReadOnlyList<string> Choices)
{
    public override string ToString() => nameof(QuestionTexts);
}
