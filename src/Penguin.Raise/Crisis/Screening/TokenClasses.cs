using System.Globalization;

namespace Penguin.Raise;

/// <summary>The words that a set of rules knows, in classes; says to which classes a token belongs. Filled while rules are read, unchanged after.</summary>
internal sealed class TokenClasses
{
    /// <summary>The class of every token.</summary>
    public const int Any = -1;

    /// <summary>The class of a number that is an age under the limit.</summary>
    public const int Age = 0;

    private const int YoungestWriter = 6;

    // Another letter in a word this short is mostly another word.
    private const int ShortWord = 6;

    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _prefixes = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _prefixLengths = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _also = new(StringComparer.Ordinal);
    private readonly List<string> _fuzzy = [];
    private readonly List<(int Least, int Most, int Class)> _ranges = [];
    private string _proclitics = "";
    private int _count = Age + 1;

    /// <summary>The class of these words; a word that ends in an asterisk stands for all that begin so.</summary>
    public int Add(IEnumerable<string> words)
    {
        var key = string.Join('|', words.Order(StringComparer.Ordinal));
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var added = _known[key] = _count++;
        foreach (var word in key.Split('|'))
        {
            var isPrefix = word.EndsWith('*');
            var (table, text) = isPrefix ? (_prefixes, word[..^1]) : (_words, word);
            if (text.Length == 0)
            {
                throw new FormatException("An empty word, or an asterisk alone, would match every word.");
            }

            if (!table.TryGetValue(text, out var classes))
            {
                table[text] = classes = [];
            }

            classes.Add(added);
            _ = isPrefix && _prefixLengths.Add(text.Length);
        }

        return added;
    }

    /// <summary>The class of the numbers of a range such as <c>8-99</c>.</summary>
    public int AddRange(string range)
    {
        var ends = range.Split('-').Select(end => int.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var known = _ranges.Find(found => (found.Least, found.Most) == (ends[0], ends[1]));
        if (known.Class == 0)
        {
            _ranges.Add(known = (ends[0], ends[1], _count++));
        }

        return known.Class;
    }

    /// <summary>A word that also counts as another: a contraction as its first part.</summary>
    public void AddAlso(string word, string other) => _also[word] = other;

    public void AddTypo(string wrong, string right) => _typos[wrong] = right;

    /// <summary>A long word that is recognised with one letter wrong, missing or too many, or two changed round.</summary>
    public void AddFuzzy(string word) => _fuzzy.Add(word);

    /// <summary>Letters that are written together with the word after them.</summary>
    public void AddProclitics(string letters) => _proclitics += letters;

    public int[] Of(string token, int ageLimit)
    {
        if (token.Length <= 5 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var ranges = _ranges.Where(range => number >= range.Least && number <= range.Most).Select(range => range.Class);
            return number >= YoungestWriter && number < ageLimit ? [Age, .. ranges, .. Known(token)] : [.. ranges, .. Known(token)];
        }

        var found = Known(token);
        if (found.Length > 0 || token.Length > 40)
        {
            return found;
        }

        return token.Length > 3 && _proclitics.Contains(token[0], StringComparison.Ordinal) && Known(token[1..]) is { Length: > 0 } bare ? bare : Known(Meant(token));
    }

    private int[] Known(string token)
    {
        List<int> found = _words.TryGetValue(token, out var exact) ? [.. exact] : [];
        foreach (var length in _prefixLengths)
        {
            if (length > token.Length)
            {
                break;
            }

            if (_prefixes.TryGetValue(token[..length], out var classes))
            {
                found.AddRange(classes);
            }
        }

        if (_also.TryGetValue(token, out var other))
        {
            found.AddRange(Known(other));
        }

        return [.. found.Distinct()];
    }

    /// <summary>The word that was meant: a listed misspelling, letters held down, masked letters, or nearly a long word.</summary>
    private string Meant(string token)
    {
        if (_typos.TryGetValue(token, out var right))
        {
            return right;
        }

        if (SpelledShort(token, 2) is { } twice && _words.ContainsKey(twice))
        {
            return twice;
        }

        if (SpelledShort(token, 1) is { } once && _words.ContainsKey(once))
        {
            return once;
        }

        return _fuzzy.Find(word => token.Contains('*', StringComparison.Ordinal) ? IsMask(token, word) : token.Length > 2 && IsNear(token, word)) ?? token;
    }

    /// <summary>The token with runs of three and more equal letters cut short; <see langword="null"/> where it has none.</summary>
    private static string? SpelledShort(string token, int kept)
    {
        var text = new System.Text.StringBuilder();
        var longest = 0;
        for (var at = 0; at < token.Length;)
        {
            var run = 1;
            while (at + run < token.Length && token[at + run] == token[at])
            {
                run++;
            }

            longest = Math.Max(longest, run);
            text.Append(token[at], run > 2 ? kept : run);
            at += run;
        }

        return longest > 2 ? text.ToString() : null;
    }

    private static bool IsMask(string token, string word) =>
        token.Length == word.Length && token.Zip(word).All(pair => pair.First == '*' || pair.First == pair.Second) && token.Count(letter => letter == '*') <= word.Length / 2;

    private static bool IsNear(string token, string word)
    {
        var first = 0;
        while (first < token.Length && first < word.Length && token[first] == word[first])
        {
            first++;
        }

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
