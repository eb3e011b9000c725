using System.Text;

namespace Penguin.Raise;

/// <summary>Reads the names of members in a model's JSON, with quotes of any kind or without.</summary>
internal static class LooseNames
{
    private const int LongestQuoted = 200;
    private const int LongestBare = 60;

    /// <summary>Whether a name and its colon stand here, or the text ends within them.</summary>
    public static bool IsAt(string text, int at) => Find(text, at, isRead: false, out var end) is not null || end >= text.Length;

    /// <summary>The name at a place and the place behind its colon; <see langword="null"/> where there is none, with the text's end where it was cut off.</summary>
    public static string? At(string text, int at, out int end) => Find(text, at, isRead: true, out end);

    // Every quote looks ahead for a name: what is only looked for is not read, and is empty.
    private static string? Find(string text, int at, bool isRead, out int end)
    {
        end = at;
        var name = LooseQuotes.Opens(text[at]) ? Quoted(text, at, isRead, ref end) : Bare(text, at, isRead, ref end);
        if (name is null)
        {
            return null;
        }

        var colon = LooseSpace.Skip(text, end);
        end = colon >= text.Length ? text.Length : colon + 1;
        var found = colon < text.Length && text[colon] is ':' or '：';
        if (!found && colon < text.Length)
        {
            end = at;
        }

        return found ? name : null;
    }

    private static string? Quoted(string text, int at, bool isRead, ref int end)
    {
        StringBuilder? escaped = null;
        var limit = Math.Min(text.Length, at + LongestQuoted);
        for (var i = at + 1; i < limit && text[i] != '\n'; i++)
        {
            if (text[i] == '\\')
            {
                escaped ??= new StringBuilder(text, at + 1, i - at - 1, LongestQuoted);
                i = LooseQuotes.Unescape(text, i, escaped);
            }
            else if (LooseQuotes.Closes(text[at], text[i]))
            {
                end = i + 1;
                return !isRead ? "" : escaped?.ToString() ?? text[(at + 1)..i];
            }
            else
            {
                escaped?.Append(text[i]);
            }
        }

        end = limit == text.Length && text.IndexOf('\n', at) < 0 ? text.Length : at;
        return null;
    }

    private static string? Bare(string text, int at, bool isRead, ref int end)
    {
        if (!char.IsAsciiLetter(text[at]) && text[at] != '_')
        {
            return null;
        }

        var i = at;
        while (i < text.Length && i - at < LongestBare && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '-' or ' ' or '\\' or '$'))
        {
            i++;
        }

        end = i < text.Length ? i : text.Length;
        return i >= text.Length ? null : isRead ? text[at..i].Trim() : "";
    }
}
