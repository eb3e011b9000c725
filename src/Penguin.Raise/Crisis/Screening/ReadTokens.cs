using System.Runtime.InteropServices;

namespace Penguin.Raise;

/// <summary>A message's tokens with the classes that one set of rules gives them.</summary>
internal sealed class ReadTokens
{
    private const int Farthest = 60;

    private readonly Dictionary<TokenPattern, bool> _anywhere = [];
    private readonly IReadOnlyList<ScreenToken> _tokens;
    private readonly int[] _words;
    private readonly List<int[]> _classes = [];
    private readonly Dictionary<(TokenPattern Pattern, int Word), UInt128> _matching = [];

    public ReadTokens(IReadOnlyList<ScreenToken> tokens, TokenClasses classes, int ageLimit)
    {
        _tokens = tokens;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        _words = new int[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!seen.TryGetValue(tokens[at].Text, out var word))
            {
                seen[tokens[at].Text] = word = _classes.Count;
                _classes.Add(classes.Of(tokens[at].Text, ageLimit));
            }

            _words[at] = word;
        }
    }

    public int Count => _tokens.Count;

    public int Sentence(int at) => at < Count ? _tokens[at].Sentence : -1;

    public int[] Classes(int at) => _classes[_words[at]];

    /// <summary>The positions of a pattern that a token can stand at; found once for each word.</summary>
    public UInt128 Matching(TokenPattern pattern, int at)
    {
        ref var positions = ref CollectionsMarshal.GetValueRefOrAddDefault(_matching, (pattern, _words[at]), out var isKnown);
        return isKnown ? positions : positions = pattern.Matching(Classes(at));
    }

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
        for (var at = start; at < end; at++)
        {
            if (pattern.EndFrom(this, at, end) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => nameof(ReadTokens);
}
