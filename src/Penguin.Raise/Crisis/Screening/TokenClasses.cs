using System.Globalization;

namespace Penguin.Raise;

/// <summary>The words that a set of rules knows, in classes; says to which classes a token belongs, as bits. Filled while rules are read, unchanged after.</summary>
internal sealed class TokenClasses
{
    /// <summary>The class of every token.</summary>
    public const int Any = -1;

    /// <summary>The class of every token that is no barrier.</summary>
    public const int Plain = -2;

    /// <summary>The class of a number that is an age under the limit.</summary>
    public const int Age = 0;

    /// <summary>The class of words that turn the sense, or begin another thought.</summary>
    public const int Barrier = 1;

    private const int YoungestWriter = 6;
    private const int LongestWord = 40;
    private const int WordBits = 64;

    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _prefixes = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _prefixLengths = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _also = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry> _prefixEntries = new(StringComparer.Ordinal);
    private readonly List<(int Least, int Most, int Class)> _ranges = [];
    private readonly MisspeltWords _misspelt = new();
    private WordEntry _none = new([]);
    private int[] _lengths = [];
    private string _proclitics = "";
    private int _count = Barrier + 1;

    /// <summary>A class that no word belongs to: of a concept.</summary>
    public int AddNamed() => _count++;

    /// <summary>The class of these words; a word that ends in an asterisk stands for all that begin so.</summary>
    public int Add(IEnumerable<string> words)
    {
        var key = string.Join('|', words.Order(StringComparer.Ordinal));
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var added = _known[key] = _count++;
        Add(key.Split('|'), added);
        return added;
    }

    /// <summary>The class of a long list, looked up by its text.</summary>
    public int AddListed(string list) => _lists.TryGetValue(list, out var known) ? known : _lists[list] = Add(list.Split('|'));

    public void AddBarriers(string words) => Add(words.Split(' '), Barrier);

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

    public void AddTypo(string wrong, string right) => _misspelt.AddTypo(wrong, right);

    /// <summary>A long word that is recognised with one letter wrong, missing or too many, or two changed round.</summary>
    public void AddFuzzy(string word) => _misspelt.AddFuzzy(word);

    /// <summary>A word for a number.</summary>
    public void AddNumber(string word, string number) => _numbers[word] = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Letters that are written together with the word after them.</summary>
    public void AddProclitics(string letters) => _proclitics += letters;

    /// <summary>How many classes there are; every class is below it.</summary>
    public int Count => _count;

    /// <summary>Ends the reading: lays the bits of every listed word out.</summary>
    public void Freeze()
    {
        _none = new WordEntry(new ulong[(_count + WordBits - 1) / WordBits]);
        _lengths = [.. _prefixLengths];
        foreach (var word in _words.Keys.Union(_also.Keys, StringComparer.Ordinal).ToArray())
        {
            _entries[word] = EntryOf(Listed(word));
        }

        foreach (var (prefix, classes) in _prefixes)
        {
            _prefixEntries[prefix] = EntryOf(classes);
        }
    }

    /// <summary>In how many classes the commonest word of each class stands: a class of words such as "i" says little of a message.</summary>
    public int[] Commonness()
    {
        var commonness = new int[_count];
        foreach (var entry in _entries.Values)
        {
            foreach (var symbol in entry.Classes)
            {
                commonness[symbol] = Math.Max(commonness[symbol], entry.Classes.Length);
            }
        }

        return commonness;
    }

    public WordEntry Of(string token, int ageLimit)
    {
        if (_numbers.TryGetValue(token, out var number) || (token.Length <= 5 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
        {
            return OfNumber(token, number, number >= YoungestWriter && number < ageLimit);
        }

        var found = Known(token);
        if ((found != _none && !MisspeltWords.HasRun(token)) || token.Length > LongestWord)
        {
            return found;
        }

        // The beginning of a word may be known, and its letters be held down all the same.
        if (found != _none)
        {
            return Known(_misspelt.Meant(token, _entries.ContainsKey));
        }

        return token.Length > 3 && _proclitics.Contains(token[0], StringComparison.Ordinal) && Known(token[1..]) is var bare && bare != _none
            ? bare
            : Known(_misspelt.Meant(token, _entries.ContainsKey));
    }

    public static bool Has(ulong[] bits, int symbol) => symbol switch
    {
        Any => true,
        Plain => (bits[0] & (1UL << Barrier)) == 0,
        _ => (bits[symbol / WordBits] & (1UL << (symbol % WordBits))) != 0,
    };

    public ulong[] NoBits() => new ulong[_none.Bits.Length];

    private void Add(string[] words, int added)
    {
        foreach (var word in words)
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
    }

    private WordEntry OfNumber(string token, int number, bool isAge)
    {
        var known = Known(token);
        if (!isAge && !_ranges.Exists(range => number >= range.Least && number <= range.Most))
        {
            return known;
        }

        var bits = (ulong[])known.Bits.Clone();
        foreach (var range in _ranges.Where(range => number >= range.Least && number <= range.Most))
        {
            bits[range.Class / WordBits] |= 1UL << (range.Class % WordBits);
        }

        bits[0] |= isAge ? 1UL << Age : 0;
        return new WordEntry(bits);
    }

    private WordEntry Known(string token) => _entries.TryGetValue(token, out var listed) ? listed : Prefixed(token);

    private List<int> Listed(string word)
    {
        List<int> found = [.. _words.GetValueOrDefault(word) ?? []];
        foreach (var length in _prefixLengths.Where(length => length <= word.Length))
        {
            found.AddRange(_prefixes.GetValueOrDefault(word[..length]) ?? []);
        }

        return _also.TryGetValue(word, out var other) ? [.. found, .. Listed(other)] : found;
    }

    /// <summary>What the beginnings of a word that no rule lists say of it.</summary>
    private WordEntry Prefixed(string token)
    {
        var found = _none;
        var prefixes = _prefixEntries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length > token.Length)
            {
                break;
            }

            if (prefixes.TryGetValue(token.AsSpan(0, length), out var entry))
            {
                found = found == _none ? entry : new WordEntry([.. found.Bits.Zip(entry.Bits, (one, two) => one | two)]);
            }
        }

        return found;
    }

    private WordEntry EntryOf(List<int> classes)
    {
        if (classes.Count == 0)
        {
            return _none;
        }

        var bits = new ulong[_none.Bits.Length];
        classes.ForEach(found => bits[found / WordBits] |= 1UL << (found % WordBits));
        return new WordEntry(bits);
    }
}
