using System.Runtime.InteropServices;

namespace Penguin.Raise;

/// <summary>A message's tokens with the classes and concepts that one set of rules finds in them.</summary>
internal sealed class ReadTokens
{
    private const int Farthest = 60;

    private static readonly (int End, int Class)[] NoConcepts = [];

    private readonly Dictionary<TokenPattern, bool> _anywhere = [];
    private readonly IReadOnlyList<ScreenToken> _tokens;
    private readonly int[] _words;
    private readonly List<ulong[]> _classes = [];
    private readonly ulong[] _present;
    private readonly List<ulong[]> _presentInSentence = [];
    private readonly int[] _sentenceOf;
    private readonly List<(int End, int Class)>?[] _concepts;
    private readonly List<int>?[] _places;
    private readonly int[] _sentenceEnds;
    private readonly List<int> _all;
    private readonly List<int> _nowhere = [];

    public ReadTokens(IReadOnlyList<ScreenToken> tokens, TokenClasses classes, IReadOnlyList<ScreenConcept> concepts, int ageLimit)
    {
        _tokens = tokens;
        _words = new int[tokens.Count];
        _present = classes.NoBits();
        _concepts = new List<(int, int)>?[tokens.Count];
        _places = new List<int>?[_present.Length * 64];
        _sentenceEnds = new int[tokens.Count];
        _sentenceOf = new int[tokens.Count];
        _all = [.. Enumerable.Range(0, tokens.Count)];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!seen.TryGetValue(tokens[at].Text, out var word))
            {
                seen[tokens[at].Text] = word = _classes.Count;
                _classes.Add(classes.Of(tokens[at].Text, ageLimit));
                Mark(_present, _classes[word]);
            }

            _words[at] = word;
            Place(at, _classes[word]);
            if (at == 0 || tokens[at].Sentence != tokens[at - 1].Sentence)
            {
                _presentInSentence.Add(classes.NoBits());
            }

            _sentenceOf[at] = _presentInSentence.Count - 1;
            Mark(_presentInSentence[^1], _classes[word]);
        }

        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            _sentenceEnds[at] = at + 1 < tokens.Count && tokens[at + 1].Sentence == tokens[at].Sentence ? _sentenceEnds[at + 1] : at + 1;
        }

        foreach (var concept in concepts)
        {
            Find(concept);
        }
    }

    public int Count => _tokens.Count;

    /// <summary>The classes that some token, or some concept found so far, belongs to.</summary>
    public ulong[] Present => _present;

    /// <summary>The classes and concepts of a token's sentence.</summary>
    public ulong[] PresentIn(int at) => _presentInSentence[_sentenceOf[at]];

    public string Text(int at) => _tokens[at].Text;

    /// <summary>Whether a class or a concept stands in some sentence of a span.</summary>
    public bool HasIn(int symbol, int start, int end)
    {
        for (var at = start; at < end; at = _sentenceEnds[at])
        {
            if (TokenClasses.Has(PresentIn(at), symbol))
            {
                return true;
            }
        }

        return false;
    }

    public int Sentence(int at) => at < Count ? _tokens[at].Sentence : -1;

    public ulong[] Classes(int at) => _classes[_words[at]];

    /// <summary>The concepts that begin at a token, each with the token after its end.</summary>
    public ReadOnlySpan<(int End, int Class)> ConceptsAt(int at) => _concepts[at] is { } found ? CollectionsMarshal.AsSpan(found) : NoConcepts;

    /// <summary>The token after the end of a token's sentence.</summary>
    public int SentenceEnd(int at) => _sentenceEnds[at];

    /// <summary>Whether all tokens of a span stand in quotation marks.</summary>
    public bool AreQuoted(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!_tokens[at].IsQuoted)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The tokens of the sentence around a token, and of so many sentences before it; not farther away than some lines of text.</summary>
    public (int Start, int End) SentencesAt(int at, int before)
    {
        var (start, end) = (at, at);
        while (start > 0 && at - start < Farthest && _tokens[start - 1].Sentence >= _tokens[at].Sentence - before)
        {
            start--;
        }

        while (end < Count && end - at < Farthest && _tokens[end].Sentence == _tokens[at].Sentence)
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>Whether a pattern stands anywhere in the message; looked for once.</summary>
    public bool StandsAnywhere(TokenPattern pattern)
    {
        if (!_anywhere.TryGetValue(pattern, out var stands))
        {
            _anywhere[pattern] = stands = StandsIn(pattern, 0, Count);
        }

        return stands;
    }

    public bool StandsIn(TokenPattern pattern, int start, int end)
    {
        if (!pattern.CanStandIn(_present))
        {
            return false;
        }

        foreach (var at in StartsOf(pattern))
        {
            if (at >= start && at < end && pattern.EndFrom(this, at, end) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => nameof(ReadTokens);

    private void Find(ScreenConcept concept)
    {
        List<int> ends = [];
        foreach (var wording in concept.Wordings)
        {
            foreach (var at in StartsOf(wording.Pattern))
            {
                ends.Clear();
                wording.Pattern.AddEndsFrom(this, at, ends);
                ends.ForEach(end => Add(concept, wording, at, end));
            }
        }
    }

    /// <summary>The tokens at which a match of a pattern can begin, in no order; none where the message lacks what the pattern needs.</summary>
    public List<int> StartsOf(TokenPattern pattern)
    {
        if (!pattern.CanStandIn(_present))
        {
            return _nowhere;
        }

        if (pattern.FirstClasses is not { } firsts)
        {
            return _all;
        }

        List<int>? starts = null;
        var isOwn = false;
        foreach (var symbol in firsts)
        {
            if (_places[symbol] is not { } places)
            {
                continue;
            }

            if (starts is null)
            {
                starts = places;
                continue;
            }

            starts = isOwn ? starts : [.. starts];
            isOwn = true;
            starts.AddRange(places);
        }

        return starts ?? _nowhere;
    }

    private void Add(ScreenConcept concept, ScreenWording wording, int start, int end)
    {
        var here = _concepts[start] ??= [];
        if (!here.Contains((end, concept.Class)) && wording.Needs.All(need => need.Holds(this, start, end)) && !concept.Guards.Any(guard => guard.Holds(this, start, end)))
        {
            here.Add((end, concept.Class));
            _present[concept.Class / 64] |= 1UL << (concept.Class % 64);
            PresentIn(start)[concept.Class / 64] |= 1UL << (concept.Class % 64);
            (_places[concept.Class] ??= []).Add(start);
        }
    }

    private void Place(int at, ulong[] bits)
    {
        for (var block = 0; block < bits.Length; block++)
        {
            for (var rest = bits[block]; rest != 0; rest &= rest - 1)
            {
                (_places[(block * 64) + System.Numerics.BitOperations.TrailingZeroCount(rest)] ??= []).Add(at);
            }
        }
    }

    private static void Mark(ulong[] present, ulong[] bits)
    {
        for (var at = 0; at < bits.Length; at++)
        {
            present[at] |= bits[at];
        }
    }
}
