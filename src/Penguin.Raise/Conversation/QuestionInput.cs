namespace Penguin.Raise;

/// <summary>The stage input of a question's wording.</summary>
internal sealed record QuestionInput(string Language, string Question, string Why, string DeclineHint, string Query)
{
    public override string ToString() => nameof(QuestionInput);
}
