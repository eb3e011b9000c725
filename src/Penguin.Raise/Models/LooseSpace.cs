namespace Penguin.Raise;

/// <summary>Skips what may stand between the tokens of a model's JSON: space and comments.</summary>
internal static class LooseSpace
{
    // Comments are bounded, so that a hostile text cannot make each look-ahead run to its end.
    private const int LongestComment = 2000;

    /// <summary>The first place from <paramref name="at"/> on that is neither space nor comment.</summary>
    public static int Skip(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (IsComment(text, at) && EndOfComment(text, at) is var end and > 0)
            {
                at = end;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Whether a comment starts here.</summary>
    public static bool IsComment(string text, int at) => text[at] == '#' || (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*');

    private static int EndOfComment(string text, int at)
    {
        var length = Math.Min(LongestComment, text.Length - at);
        var isBlock = text[at] == '/' && text[at + 1] == '*';
        var end = isBlock ? text.IndexOf("*/", at + 2, length - 2, StringComparison.Ordinal) : text.IndexOf('\n', at, length);
        return end >= 0 ? end + (isBlock ? 2 : 1) : at + length == text.Length ? text.Length : -1;
    }
}
