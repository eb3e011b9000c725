namespace Penguin.Raise;

/// <summary>The texts of a question that a model worded, as they are stored.</summary>
internal sealed record PhrasedTexts(string Text, string Why, string DeclineHint)
{
    public override string ToString() => nameof(PhrasedTexts);
}
