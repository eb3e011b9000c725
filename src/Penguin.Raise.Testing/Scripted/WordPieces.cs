namespace Penguin.Raise.Testing;

/// <summary>Cuts a text into words with the white space that follows them; joined, the pieces are the text again.</summary>
internal static class WordPieces
{
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))
            {
                yield return text[start..i];
                start = i;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
