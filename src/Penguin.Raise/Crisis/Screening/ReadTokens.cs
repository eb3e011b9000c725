using System.Runtime.InteropServices;

namespace Penguin.Raise;

/// <summary>A message's tokens with the classes and concepts that one set of rules finds in them.</summary>
internal sealed class ReadTokens
{
    private const int Farthest = 60;

    private static readonly (int End, int Class)[] NoConcepts = [];

    private readonly IReadOnlyList<ScreenToken> _tokens;
    private readonly PatternIndex _index;
    private readonly WordEntry[] _words;
    private readonly ulong[] _present;
    private readonly List<ulong[]> _presentInSentence = [];
    private readonly int[] _sentenceOf;
    private readonly int[] _sentenceEnds;
    private readonly List<(int End, int Class)>?[] _concepts;
    private Dictionary<TokenPattern, bool>? _anywhere;

    public ReadTokens(IReadOnlyList<ScreenToken> tokens, TokenClasses classes, PatternIndex index, (ScreenConcept Concept, ScreenWording Wording)[] concepts, int ageLimit)
    {
        (_tokens, _index, _present, Open) = (tokens, index, classes.NoBits(), index.Always());
        _words = new WordEntry[tokens.Count];
        _concepts = new List<(int, int)>?[tokens.Count];
        _sentenceEnds = new int[tokens.Count];
        _sentenceOf = new int[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at == 0 || tokens[at].Sentence != tokens[at - 1].Sentence)
            {
                _presentInSentence.Add(classes.NoBits());
            }

            _sentenceOf[at] = _presentInSentence.Count - 1;
            _words[at] = classes.Of(tokens[at].Text, ageLimit);
            foreach (var symbol in _words[at].Classes)
            {
                Mark(symbol, at);
            }
        }

        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            _sentenceEnds[at] = at + 1 < tokens.Count && tokens[at + 1].Sentence == tokens[at].Sentence ? _sentenceEnds[at + 1] : at + 1;
        }

        for (var number = PatternIndex.Next(Open, 0); number >= 0 && number < concepts.Length; number = PatternIndex.Next(Open, number + 1))
        {
            Find(concepts[number].Concept, concepts[number].Wording);
        }
    }

    /// <summary>The patterns that are worth trying, as bits.</summary>
    public ulong[] Open { get; }

    public int Count => _tokens.Count;

    /// <summary>The classes and concepts of a token's sentence.</summary>
    public ulong[] PresentIn(int at) => _presentInSentence[_sentenceOf[at]];

    public int Sentence(int at) => at < Count ? _tokens[at].Sentence : -1;

    public ulong[] Classes(int at) => _words[at].Bits;

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
        _anywhere ??= [];
        if (!_anywhere.TryGetValue(pattern, out var stands))
        {
            _anywhere[pattern] = stands = StandsIn(pattern, 0, Count);
        }

        return stands;
    }

    public bool StandsIn(TokenPattern pattern, int start, int end)
    {
        for (var at = StartOf(pattern, start, end); at >= 0; at = StartOf(pattern, at + 1, end))
        {
            if (pattern.EndFrom(this, at, end) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token of a span at which a match of a pattern can begin; -1 where the message lacks what the pattern needs.</summary>
    public int StartOf(TokenPattern pattern, int start, int end)
    {
        if (pattern.CanStandIn(_present))
        {
            for (var at = start; at < end; at++)
            {
                if (pattern.CanStart(this, at))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    public override string ToString() => nameof(ReadTokens);

    private void Find(ScreenConcept concept, ScreenWording wording)
    {
        List<int> ends = [];
        for (var at = StartOf(wording.Pattern, 0, Count); at >= 0; at = StartOf(wording.Pattern, at + 1, Count))
        {
            ends.Clear();
            wording.Pattern.AddEndsFrom(this, at, ends);
            foreach (var end in ends)
            {
                Add(concept, wording, at, end);
            }
        }
    }

    private void Add(ScreenConcept concept, ScreenWording wording, int start, int end)
    {
        var here = _concepts[start];
        if ((here is null || !here.Contains((end, concept.Class))) && ScreenGuard.AllHold(wording.Needs, this, start, end) && !ScreenGuard.AnyHolds(concept.Guards, this, start, end))
        {
            (_concepts[start] ??= []).Add((end, concept.Class));
            Mark(concept.Class, start);
        }
    }

    private void Mark(int symbol, int at)
    {
        var bit = 1UL << (symbol % 64);
        PresentIn(at)[symbol / 64] |= bit;
        if ((_present[symbol / 64] & bit) == 0)
        {
            _present[symbol / 64] |= bit;
            _index.Open(symbol, Open);
        }
    }
}
