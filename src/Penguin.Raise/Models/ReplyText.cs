using System.Text;
using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Brings a model's reply into one plain form before it is read.</summary>
internal static class ReplyText
{
    /// <summary>The reply without byte-order marks, invisible and control characters, with <c>\n</c> and plain spaces, unquoted and unescaped where all of it was.</summary>
    public static string Clean(string reply) => Unescaped(Unquoted(Plain(reply)));

    private static string Plain(string reply)
    {
        if (StageText.IsOrdinary(reply))
        {
            return reply;
        }

        var text = new StringBuilder(reply.Length);
        for (var i = 0; i < reply.Length; i++)
        {
            var c = reply[i];
            if (char.IsSurrogate(c))
            {
                var paired = char.IsHighSurrogate(c) && i + 1 < reply.Length && char.IsLowSurrogate(reply[i + 1]);
                text.Append(paired ? c : '\uFFFD');
                if (paired)
                {
                    text.Append(reply[++i]);
                }
            }
            else if (!IsInvisible(c))
            {
                text.Append(Plain(c, i > 0 ? reply[i - 1] : '\0'));
            }
        }

        return text.ToString();
    }

    private static string Plain(char c, char before) => c switch
    {
        '\n' => before == '\r' ? "" : "\n",
        '\r' or '\u2028' or '\u2029' or '\u0085' => "\n",
        '\t' => "\t",
        _ => char.IsWhiteSpace(c) || char.IsControl(c) ? " " : c.ToString(),
    };

    // Not the joiners U+200C and U+200D: Persian words and emoji need them.
    private static bool IsInvisible(char c) =>
        c is '\uFEFF' or '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Some models send their whole reply as a Markdown quotation.
    private static string Unquoted(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith(">"))
        {
            return text;
        }

        var lines = text.Split('\n');
        return Array.TrueForAll(lines, line => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('>'))
            ? string.Join('\n', lines.Select(line => line.TrimStart() is ['>', .. var rest] ? rest : line))
            : text;
    }

    // JSON that was escaped once too often, as a JSON text or without its quotes.
    private static string Unescaped(string text)
    {
        var start = text.IndexOf('{', StringComparison.Ordinal);
        var end = text.LastIndexOf('}');
        if (end <= start || start < 0 || !EscapedStart.IsMatch(text, start) || HoldsQuote(text, start, end))
        {
            return text;
        }

        var plain = new StringBuilder(text, 0, start, text.Length);
        for (var i = start; i <= end; i++)
        {
            if (text[i] == '\\')
            {
                i = LooseQuotes.Unescape(text, i, plain);
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.Append(text, end + 1, text.Length - end - 1).ToString();
    }

    private static bool HoldsQuote(string text, int start, int end)
    {
        for (var i = start; i <= end; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return true;
            }
        }

        return false;
    }

    private static Regex EscapedStart { get; } = new(@"\G\{\s{0,40}\\[nrt""]", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
