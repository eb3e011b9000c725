namespace Penguin.Raise;

/// <summary>Splits a name into lower-case words, whatever its spelling: snake, camel, kebab, title, upper case or spaced.</summary>
internal static class KeyWords
{
    /// <summary>The words of a name; ASCII letters and digits only, numbers are words of their own.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        List<string> words = [];
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]) || (i > start && IsBreak(name[i - 1], name[i]));
            if (!ends)
            {
                continue;
            }

            if (i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }

            start = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
        }

        return words;
    }

    private static bool IsBreak(char before, char c) =>
        (char.IsAsciiLetterLower(before) && char.IsAsciiLetterUpper(c)) || char.IsDigit(before) != char.IsDigit(c);
}
