namespace Penguin.Raise;

/// <summary>Which patterns are worth trying on a message: each is opened by the rarest group of classes of which a match needs one. Immutable.</summary>
/// <remarks>Patterns are known by their number, the wordings of concepts first, in the order of the file: a concept opens patterns after its own only.</remarks>
internal sealed class PatternIndex
{
    private const int BlockBits = 64;

    // A number is rarer than the words around it.
    private const int NumberCommonness = 4;

    private readonly int[][] _opened;
    private readonly ulong[] _always;

    public PatternIndex(TokenClasses classes, IReadOnlyList<(int Concept, TokenPattern Pattern)> patterns)
    {
        var commonness = classes.Commonness();
        var opened = new List<int>[classes.Count];
        _always = new ulong[(patterns.Count + BlockBits - 1) / BlockBits];
        for (var number = 0; number < patterns.Count; number++)
        {
            var (concept, pattern) = patterns[number];
            var anchor = pattern.Needs.Length == 0 ? null : pattern.Needs.MinBy(group => group.Max(symbol => CommonnessOf(commonness, symbol)));
            if (anchor is null)
            {
                _always[number / BlockBits] |= 1UL << (number % BlockBits);
            }

            foreach (var symbol in anchor ?? [])
            {
                (opened[symbol] ??= []).Add(number);
            }

            if (concept >= 0)
            {
                commonness[concept] = anchor is null ? int.MaxValue : Math.Max(commonness[concept], anchor.Max(symbol => CommonnessOf(commonness, symbol)));
            }
        }

        _opened = [.. opened.Select(numbers => numbers?.ToArray() ?? [])];
    }

    /// <summary>The patterns that need nothing, as bits: where a message starts from.</summary>
    public ulong[] Always() => (ulong[])_always.Clone();

    /// <summary>Opens the patterns that a class is the rare part of.</summary>
    public void Open(int symbol, ulong[] open)
    {
        foreach (var number in _opened[symbol])
        {
            open[number / BlockBits] |= 1UL << (number % BlockBits);
        }
    }

    /// <summary>The first open pattern from a number on; -1 for none.</summary>
    public static int Next(ulong[] open, int from)
    {
        for (var block = from / BlockBits; block < open.Length; block++)
        {
            var rest = block == from / BlockBits ? open[block] & (ulong.MaxValue << (from % BlockBits)) : open[block];
            if (rest != 0)
            {
                return (block * BlockBits) + System.Numerics.BitOperations.TrailingZeroCount(rest);
            }
        }

        return -1;
    }

    public override string ToString() => nameof(PatternIndex);

    private static int CommonnessOf(int[] commonness, int symbol) => commonness[symbol] == 0 ? NumberCommonness : commonness[symbol];
}
