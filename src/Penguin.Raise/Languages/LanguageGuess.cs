using System.Collections.Frozen;

namespace Penguin.Raise;

/// <summary>Guesses the language of a text without a model: by its script, else by frequent little words. For the choice of a question's wording only.</summary>
internal static class LanguageGuess
{
    private const int LongestSample = 2000;
    private const char LastLatin = '\u036f';

    private static readonly FrozenDictionary<string, string[]> Words = LanguageLibrary.All
        .SelectMany(texts => texts.Words.Select(word => (word, texts.Code))).GroupBy(pair => pair.word, pair => pair.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    // The first range that holds more than half of the letters decides. Kana stands before Han: Japanese uses both.
    private static readonly (string Code, Func<char, bool> Has)[] Scripts =
    [
        ("ar", letter => letter is (>= '\u0600' and <= '\u06ff') or (>= '\u0750' and <= '\u077f') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufeff')),
        ("he", letter => letter is >= '\u0590' and <= '\u05ff'), ("ru", letter => letter is >= '\u0400' and <= '\u04ff'), ("el", letter => letter is >= '\u0370' and <= '\u03ff'),
        ("hi", letter => letter is >= '\u0900' and <= '\u097f'), ("th", letter => letter is >= '\u0e00' and <= '\u0e7f'), ("ko", letter => letter is >= '\uac00' and <= '\ud7a3'),
        ("zh", letter => letter is >= '\u3400' and <= '\u9fff'),
    ];

    /// <summary>A language code, or <see langword="null"/> where the text gives no hint.</summary>
    public static string? Of(string text)
    {
        var sample = text.Length > LongestSample ? text[..LongestSample] : text;
        if (!sample.AsSpan().ContainsAnyExceptInRange('\0', LastLatin))
        {
            return ByWords(sample); // of none of the scripts below
        }

        var letters = sample.Count(char.IsLetter);
        if (letters == 0)
        {
            return null;
        }

        if (sample.Any(letter => letter is >= '\u3040' and <= '\u30ff'))
        {
            return "ja";
        }

        var script = Array.Find(Scripts, script => sample.Count(script.Has) * 2 > letters).Code;
        return script == "ar" && sample.Any(letter => letter is '\u067e' or '\u0686' or '\u0698' or '\u06af') ? "fa" : script ?? ByWords(sample);
    }

    private static string? ByWords(string sample)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sample.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var code in Words.GetValueOrDefault(word.Trim('?', '!', '.', ',', ';', ':', '¿', '¡', '"', '(', ')')) ?? [])
            {
                counts[code] = counts.GetValueOrDefault(code) + 1;
            }
        }

        if (counts.Count == 0)
        {
            return null;
        }

        var most = counts.Values.Max();
        var best = counts.Where(pair => pair.Value == most).Select(pair => pair.Key).ToArray();
        return best.Contains(LanguageLibrary.Default) ? LanguageLibrary.Default : best[0];
    }
}
