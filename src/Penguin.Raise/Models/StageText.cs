using System.Buffers;
using System.Text;

namespace Penguin.Raise;

/// <summary>Text of a person on its way into a stage input, or of a model on its way to the person: capped, without control characters, invisible characters and lone surrogates.</summary>
internal static class StageText
{
    public const int QueryLimit = 16_000;
    public const int AnswerLimit = 48_000;
    public const int ValueLimit = KnownValue.MaxLength;
    private const string Cut = " [cut: the text was longer]";

    // Most texts hold nothing else.
    private static readonly SearchValues<char> Ordinary = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(unit => (char)unit), '\n', '\t']);

    /// <summary>Whether a text holds plain ASCII, line feeds and tabs only.</summary>
    public static bool IsOrdinary(string text) => text.AsSpan().IndexOfAnyExcept(Ordinary) < 0;

    public static string Clean(string text, int limit)
    {
        if (text.Length <= limit && IsOrdinary(text))
        {
            return text;
        }

        var clean = new StringBuilder(Math.Min(text.Length, limit));
        for (var i = 0; i < text.Length; i++)
        {
            if (clean.Length >= limit)
            {
                return clean.Append(Cut).ToString();
            }

            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                clean.Append(IsHidden(char.ConvertToUtf32(c, text[i])) ? "" : text.AsSpan(i - 1, 2));
            }
            else if (!char.IsSurrogate(c) && (!char.IsControl(c) || c is '\n' or '\t') && !IsHidden(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>A text of any length as <see cref="Clean"/> leaves it.</summary>
    public static string Visible(string text) => Clean(text, int.MaxValue);

    // What nobody sees but a model reads, or what turns the order of the letters around: spaces of no width, overrides of direction, tags, selectors of variants that do not exist.
    // Joiners and marks of direction stay: Persian words, emoji and mixed lines need them.
    private static bool IsHidden(int rune) => rune is 0xAD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E or 0x200B or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164
        or (>= 0xFE00 and <= 0xFE0D) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    public static string? CleanOrNull(string? text, int limit) => string.IsNullOrWhiteSpace(text) ? null : Clean(text, limit);

    /// <summary>What contradicts itself; <see langword="null"/> where nothing does, so that the field is left out.</summary>
    public static IReadOnlyList<ConflictingFact>? Conflicts(UserProfile profile)
    {
        List<ConflictingFact>? found = null;
        for (var i = 0; i < profile.Catalog.Count; i++)
        {
            if (profile.At(i) is ConflictedValue both)
            {
                (found ??= []).Add(new ConflictingFact(profile.Catalog[i].Name, Clean(both.First.Text, ValueLimit), Clean(both.Second.Text, ValueLimit)));
            }
        }

        return found;
    }

    public static IReadOnlyList<AttributeFact> Facts(UserProfile profile) =>
        [.. profile.Known.Select(pair => new AttributeFact(pair.Attribute.Name, Clean(pair.Value.Text, ValueLimit)))];
}
