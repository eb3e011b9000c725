using System.Globalization;
using System.Text;

namespace Penguin.Raise;

/// <summary>Splits a text into folded words. Uses no data of the machine's culture or of its Unicode library, so that it is the same everywhere.</summary>
internal static class LexicalText
{
    // The letters from U+00C0 to U+017F without their marks; '-' for what is no such letter.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    // The same from U+1E00 to U+1EFF.
    private const string MoreLatin =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

    /// <summary>The words in their order. In scripts that put no spaces between words (Han, Kana, Thai, ...) each character is one.</summary>
    public static List<(string Text, LexicalKind Kind)> Words(string text)
    {
        var words = new List<(string, LexicalKind)>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsApostrophe(rune.Value) || IsMark(rune.Value))
            {
                continue;
            }

            var isPart = IsWordPart(rune);
            if (isPart && !StandsAlone(rune.Value))
            {
                word.Append(Folded(rune));
                continue;
            }

            Flush(words, word);
            if (isPart)
            {
                words.Add((rune.ToString(), IsHiragana(rune.Value) ? LexicalKind.Kana : LexicalKind.Character));
            }
        }

        Flush(words, word);
        return words;
    }

    private static void Flush(List<(string, LexicalKind)> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add((word.ToString(), IsHangul(word[0]) ? LexicalKind.Syllables : LexicalKind.Word));
            word.Clear();
        }
    }

    private static string Folded(Rune rune)
    {
        var value = rune.Value;
        if (value is >= 0xC0 and < 0xC0 + 192 && Latin[value - 0xC0] != '-')
        {
            return Latin[value - 0xC0].ToString();
        }

        if (value is >= 0x1E00 and <= 0x1EFF)
        {
            return MoreLatin[value - 0x1E00].ToString();
        }

        var narrow = value is >= 0xFF01 and <= 0xFF5E ? new Rune(value - 0xFEE0) : rune;
        return Rune.ToLowerInvariant(narrow).ToString();
    }

    private static bool IsWordPart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHiragana(int value) => value is >= 0x3040 and <= 0x309F;

    private static bool IsHangul(int value) => value is >= 0xAC00 and <= 0xD7A3;

    private static bool IsApostrophe(int value) => value is '\'' or 0x2019 or 0x02BC;

    // Marks that writers leave out at will: combining accents, Arabic and Hebrew vowel signs, the tatweel.
    private static bool IsMark(int value) => value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x065F) or 0x0670 or 0x0640;

    // Thai, Lao, Tibetan, Myanmar, Khmer, Kana, Han with its extensions and compatibility forms.
    private static bool StandsAlone(int value) => value is (>= 0x0E00 and <= 0x0FFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
