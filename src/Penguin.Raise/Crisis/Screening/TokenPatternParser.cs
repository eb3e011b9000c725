using System.Buffers;
using System.Globalization;

namespace Penguin.Raise;

/// <summary>
/// Reads a pattern: words; <c>(a|b c)</c> for either; <c>x?</c> for an optional part; <c>{name}</c> for a class of the file; <c>word*</c> for a beginning;
/// <c>[name]</c> for a concept; <c>..3</c> for up to three words of any kind; <c>_3</c> for as many that are no barrier; <c>~</c> for up to three filler words;
/// <c>&lt;8-99&gt;</c> for a number; <c>&lt;age&gt;</c> for an age under the limit.
/// </summary>
internal sealed class TokenPatternParser(TokenClasses classes, IReadOnlyDictionary<string, string> named, IReadOnlyDictionary<string, int> concepts, string filler)
{
    private const int MostFillers = 3;

    private static readonly SearchValues<char> NoWord = SearchValues.Create(" (){}[]~?<.");

    private readonly List<int> _positions = [];
    private readonly List<UInt128> _follow = [];
    private string _text = "";
    private int _at;

    public TokenPattern Parse(string pattern)
    {
        (_text, _at) = (pattern, 0);
        _positions.Clear();
        _follow.Clear();
        var whole = Alternatives();
        if (_at < _text.Length || whole.First == 0)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The pattern '{pattern}' cannot be read from character {_at + 1} on, or matches nothing."));
        }

        return new TokenPattern([.. _positions], whole.First, whole.Last, [.. _follow], whole.Needs);
    }

    private Fragment Alternatives()
    {
        List<string> words = [];
        Fragment? all = null;
        do
        {
            SkipSpaces();
            if (SingleWord() is { } word)
            {
                words.Add(word);
                continue;
            }

            var one = Sequence();
            all = all is { } earlier ? earlier.Or(one) : one;
        }
        while (Take('|'));

        if (words.Count > 0)
        {
            var symbol = Position(classes.Add(words));
            all = all is { } others ? others.Or(symbol) : symbol;
        }

        return all!.Value;
    }

    /// <summary>An alternative that is one plain word: all such words of a group share one position.</summary>
    private string? SingleWord()
    {
        var end = _at;
        while (end < _text.Length && _text[end] is not ('|' or ')'))
        {
            end++;
        }

        var word = _text[_at..end].Trim();
        if (word.Length == 0 || word.AsSpan().ContainsAny(NoWord) || word.Count(ScreenLetters.IsIdeograph) > 1)
        {
            return null;
        }

        _at = end;
        return word;
    }

    private Fragment Sequence()
    {
        Fragment? all = null;
        SkipSpaces();
        while (_at < _text.Length && _text[_at] is not ('|' or ')'))
        {
            var part = Atom();
            if (_at < _text.Length && _text[_at] == '?')
            {
                _at++;
                part = part.AsOptional();
            }

            all = all is { } before ? Then(before, part) : part;
            SkipSpaces();
        }

        return all ?? throw new FormatException($"The pattern '{_text}' has an empty part.");
    }

    private Fragment Atom()
    {
        if (Take('('))
        {
            var inner = Alternatives();
            return Take(')') ? inner : throw new FormatException($"The pattern '{_text}' lacks a closing bracket.");
        }

        if (Take('~'))
        {
            return UpTo(MostFillers, Filler);
        }

        if (Take('{'))
        {
            var name = Until('}');
            return Nested(named.TryGetValue(name, out var words) ? words : throw new FormatException($"The pattern '{_text}' names the class '{name}', which is not defined above it."));
        }

        if (Take('['))
        {
            var concept = Until(']');
            return Position(concepts.TryGetValue(concept, out var symbol) ? symbol : throw new FormatException($"The pattern '{_text}' names the concept '{concept}', which is not defined above it."));
        }

        if (_text[_at] == '_' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]))
        {
            _at++;
            return UpTo(Number(), () => Position(TokenClasses.Plain));
        }

        if (Take('<'))
        {
            var range = Until('>');
            return Position(range == "age" ? TokenClasses.Age : classes.AddRange(range));
        }

        if (_text.AsSpan(_at).StartsWith(".."))
        {
            _at += 2;
            return UpTo(Number(), () => Position(TokenClasses.Any));
        }

        return Word();
    }

    private int Number()
    {
        var number = 0;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            number = (number * 10) + (_text[_at++] - '0');
        }

        return number;
    }

    private Fragment Word()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '|' or ')' or '(' or '?' or '~' or '{' or '[' or '<' or '.'))
        {
            _at++;
        }

        var word = _text[start.._at];
        var parts = word.Any(ScreenLetters.IsIdeograph) ? word.Select(letter => letter.ToString()) : [word];
        return parts.Select(part => Position(part == "_" ? TokenClasses.Any : classes.Add([part]))).Aggregate(Then);
    }

    private Fragment Filler() => filler.AsSpan().ContainsAny(NoWord) || filler.Any(ScreenLetters.IsIdeograph) ? Nested(filler) : Position(classes.AddListed(filler));

    private Fragment Nested(string words)
    {
        var (text, at) = (_text, _at);
        (_text, _at) = (words, 0);
        var inner = Alternatives();
        (_text, _at) = (text, at);
        return inner;
    }

    private Fragment UpTo(int most, Func<Fragment> part) =>
        Enumerable.Range(0, most).Select(_ => part().AsOptional()).ToArray().Aggregate(Then);

    private Fragment Position(int symbol)
    {
        if (_positions.Count == TokenPattern.MostPositions)
        {
            throw new FormatException($"The pattern '{_text}' has more than {TokenPattern.MostPositions} positions. Split it.");
        }

        _positions.Add(symbol);
        _follow.Add(0);
        var bit = UInt128.One << (_positions.Count - 1);
        return new Fragment(IsOptional: false, bit, bit, symbol >= 0 ? [[symbol]] : []);
    }

    private Fragment Then(Fragment left, Fragment right)
    {
        for (var at = 0; at < _follow.Count; at++)
        {
            _follow[at] |= (left.Last & (UInt128.One << at)) != 0 ? right.First : 0;
        }

        return new Fragment(
            left.IsOptional && right.IsOptional, left.First | (left.IsOptional ? right.First : 0), right.Last | (right.IsOptional ? left.Last : 0), [.. left.Needs, .. right.Needs]);
    }

    private bool Take(char sign)
    {
        if (_at < _text.Length && _text[_at] == sign)
        {
            _at++;
            return true;
        }

        return false;
    }

    private string Until(char end)
    {
        var start = _at;
        _at = _text.IndexOf(end, start) is var found and >= 0 ? found + 1 : throw new FormatException($"The pattern '{_text}' lacks '{end}'.");
        return _text[start..(_at - 1)];
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private readonly record struct Fragment(bool IsOptional, UInt128 First, UInt128 Last, int[][] Needs)
    {
        public Fragment AsOptional() => this with { IsOptional = true, Needs = [] };

        // Of two alternatives one must stand: a group of each, and the smallest says most.
        public Fragment Or(Fragment other) => new(
            IsOptional || other.IsOptional, First | other.First, Last | other.Last, Needs.Length > 0 && other.Needs.Length > 0 ? [[.. Smallest.Union(other.Smallest)]] : []);

        private int[] Smallest => Needs.MinBy(group => group.Length)!;
    }
}
