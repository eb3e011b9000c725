using System.Globalization;
using System.Text;

namespace Penguin.Raise;

/// <summary>Reads quoted texts in a model's JSON, also where it forgot to escape the quotes inside.</summary>
internal static class LooseQuotes
{
    private enum Role
    {
        Inner,
        Closing,
        NameLike,
    }

    /// <summary>Whether a quoted text starts with this character.</summary>
    public static bool Opens(char c) => c is '"' or '\'' or '“' or '”' or '„' or '‘';

    /// <summary>Whether a quoted text that starts with one character may end with another.</summary>
    public static bool Closes(char open, char c) => open switch
    {
        '"' or '\'' => c == open,
        '‘' => c == '’',
        _ => c is '”' or '“' or '"',
    };

    /// <summary>The text at a quote; <see langword="null"/> where the reply ends inside it. A quote ends it only if a JSON text could go on behind it.</summary>
    public static string? Read(string text, int at, bool inObject, out int end, out bool doubtful)
    {
        doubtful = false;
        StringBuilder? escaped = null;
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                escaped ??= new StringBuilder(text, at + 1, i - at - 1, Math.Max(16, 2 * (i - at)));
                i = Unescape(text, i, escaped);
                continue;
            }

            var role = Closes(text[at], text[i]) ? RoleOf(text, i + 1, inObject) : Role.Inner;
            if (role == Role.Closing)
            {
                end = i + 1;
                return Sound(escaped?.ToString() ?? text[(at + 1)..i]);
            }

            // A quote before a colon is the end of a name: which text it stands in cannot be told.
            doubtful |= role == Role.NameLike;
            escaped?.Append(text[i]);
        }

        end = text.Length;
        return null;
    }

    /// <summary>Appends what an escape stands for; gives the place of its last character.</summary>
    public static int Unescape(string text, int at, StringBuilder target)
    {
        if (at + 1 >= text.Length)
        {
            return at;
        }

        var c = text[at + 1];
        if (c == 'u' && at + 5 < text.Length && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            target.Append((char)code);
            return at + 5;
        }

        target.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' => ' ', _ => c });
        return at + 1;
    }

    // Lone surrogates cannot be written as UTF-8 again.
    private static string Sound(string text) => text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static Role RoleOf(string text, int at, bool inObject)
    {
        var next = LooseSpace.Skip(text, at);
        if (next >= text.Length)
        {
            return Role.Closing;
        }

        var closes = text[next] switch
        {
            '}' or ']' => true,
            ',' => !inObject || MayFollowComma(text, LooseSpace.Skip(text, next + 1)),
            '`' => text.AsSpan(at, next - at).Contains('\n'),
            var c => inObject && Opens(c) && LooseNames.IsAt(text, next),
        };
        return closes ? Role.Closing : text[next] == ':' && inObject ? Role.NameLike : Role.Inner;
    }

    private static bool MayFollowComma(string text, int at) => at >= text.Length || text[at] == '}' || LooseNames.IsAt(text, at);
}
