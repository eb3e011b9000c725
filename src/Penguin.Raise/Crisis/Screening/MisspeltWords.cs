using System.Text;

namespace Penguin.Raise;

/// <summary>What a word that no rule lists was meant to be: a listed misspelling, letters held down, masked letters, or nearly a long word.</summary>
internal sealed class MisspeltWords
{
    // Another letter in a word this short is mostly another word.
    private const int ShortWord = 6;

    private readonly Dictionary<string, string> _typos = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> _fuzzy = []; // by length

    public void AddTypo(string wrong, string right) => _typos[wrong] = right;

    public void AddFuzzy(string word)
    {
        if (!_fuzzy.TryGetValue(word.Length, out var words))
        {
            _fuzzy[word.Length] = words = [];
        }

        words.Add(word);
    }

    public string Meant(string token, Func<string, bool> isListed)
    {
        if (_typos.TryGetValue(token, out var right))
        {
            return right;
        }

        if (SpelledShort(token, 2) is { } twice && isListed(twice))
        {
            return twice;
        }

        if (SpelledShort(token, 1) is { } once && (isListed(once) || _typos.ContainsKey(once)))
        {
            return _typos.GetValueOrDefault(once, once);
        }

        return token.Length > 2 && Near(token) is { } near ? near : token;
    }

    private string? Near(string token)
    {
        var isMasked = token.Contains('*', StringComparison.Ordinal);
        for (var length = token.Length - 1; length <= token.Length + 1; length++)
        {
            foreach (var word in _fuzzy.GetValueOrDefault(length) ?? [])
            {
                if (isMasked ? IsMask(token, word) : IsNear(token, word))
                {
                    return word;
                }
            }
        }

        return null;
    }

    /// <summary>The token with runs of three and more equal letters cut short; <see langword="null"/> where it has none.</summary>
    private static string? SpelledShort(string token, int kept)
    {
        if (!HasRun(token))
        {
            return null;
        }

        var text = new StringBuilder();
        for (var at = 0; at < token.Length;)
        {
            var run = 1;
            while (at + run < token.Length && token[at + run] == token[at])
            {
                run++;
            }

            text.Append(token[at], run > 2 ? kept : run);
            at += run;
        }

        return text.ToString();
    }

    public static bool HasRun(string token)
    {
        for (var at = 2; at < token.Length; at++)
        {
            if (token[at] == token[at - 1] && token[at] == token[at - 2])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMask(string token, string word) =>
        token.Length == word.Length && token.Zip(word).All(pair => pair.First == '*' || pair.First == pair.Second) && token.Count(letter => letter == '*') <= word.Length / 2;

    private static bool IsNear(string token, string word)
    {
        var first = token.AsSpan().CommonPrefixLength(word);
        var left = token.AsSpan(first);
        var right = word.AsSpan(first);
        return (first > 0 || word.Length > ShortWord) && (token.Length - word.Length) switch
        {
            0 => left.Length > 0 && ((word.Length > ShortWord && left[1..].SequenceEqual(right[1..]))
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]))),
            1 => left[1..].SequenceEqual(right),
            -1 => left.SequenceEqual(right[1..]),
            _ => false,
        };
    }
}
