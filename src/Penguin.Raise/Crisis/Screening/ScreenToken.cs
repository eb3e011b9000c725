namespace Penguin.Raise;

/// <summary>One word of a message, or one character of a script without spaces, as the rules see it.</summary>
/// <param name="Text">The word: lower case, without marks and look-alikes.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
internal readonly record struct ScreenToken(string Text, int Sentence, bool IsQuoted)
{
    public override string ToString() => nameof(ScreenToken);
}
