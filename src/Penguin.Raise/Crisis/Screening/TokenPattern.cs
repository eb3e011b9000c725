namespace Penguin.Raise;

/// <summary>A short pattern over tokens and concepts, as an automaton of at most 128 positions: one pass, no backtracking.</summary>
/// <param name="classes">The class of each position.</param>
/// <param name="first">The positions that can come first, as bits.</param>
/// <param name="last">The positions that can come last.</param>
/// <param name="follow">The positions that can follow each.</param>
/// <param name="needs">Groups of classes: a message without any class of one group cannot match.</param>
internal sealed class TokenPattern(int[] classes, UInt128 first, UInt128 last, UInt128[] follow, int[][] needs)
{
    public const int MostPositions = 128;

    // A match is a thought, not a page.
    public const int LongestMatch = 40;

    private readonly int[]? _firsts = Firsts(classes, first) is var found && found.Any(symbol => symbol < 0) ? null : found;

    /// <summary>Groups of classes of which a match needs one each.</summary>
    public int[][] Needs => needs;

    /// <summary>Whether a message has what every match needs; a cheap test that spares most patterns.</summary>
    public bool CanStandIn(ulong[] present)
    {
        foreach (var group in needs)
        {
            if (!HasAny(present, group))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the longest match from a token ends (the token after it); -1 for none. A match stays in its sentence.</summary>
    public int EndFrom(ReadTokens tokens, int start, int until = int.MaxValue) => Walk(tokens, start, until, found: null);

    /// <summary>Adds where each match from a token ends.</summary>
    public void AddEndsFrom(ReadTokens tokens, int start, List<int> ends) => Walk(tokens, start, int.MaxValue, ends);

    /// <summary>Whether some match ends right before a token.</summary>
    public bool EndsAt(ReadTokens tokens, int end)
    {
        for (var start = end - 1; start >= 0 && start >= end - 12 && tokens.Sentence(start) == tokens.Sentence(end); start--)
        {
            if (EndFrom(tokens, start, end) == end)
            {
                return true;
            }
        }

        return false;
    }

    private int Walk(ReadTokens tokens, int start, int until, List<int>? found)
    {
        if (!CanStart(tokens, start) || !CanStandIn(tokens.PresentIn(start)))
        {
            return -1;
        }

        Span<UInt128> open = stackalloc UInt128[LongestMatch + 1];
        open.Clear();
        open[0] = first;
        var (end, farthest) = (-1, 0);
        var most = Math.Min(Math.Min(tokens.SentenceEnd(start), until) - start, LongestMatch);
        for (var at = 0; at <= farthest && at < most; at++)
        {
            if (open[at] == UInt128.Zero)
            {
                continue;
            }

            if (Step(open, Reached(open[at], tokens.Classes(start + at)), at + 1, ref farthest))
            {
                end = Math.Max(end, start + at + 1);
                found?.Add(start + at + 1);
            }

            foreach (var (spanEnd, symbol) in tokens.ConceptsAt(start + at))
            {
                if (spanEnd - start <= most && Step(open, Reached(open[at], symbol), spanEnd - start, ref farthest))
                {
                    end = Math.Max(end, spanEnd);
                    found?.Add(spanEnd);
                }
            }
        }

        return end;
    }

    private UInt128 Reached(UInt128 open, ulong[] bits)
    {
        var reached = UInt128.Zero;
        for (var rest = open; rest != UInt128.Zero; rest &= rest - 1)
        {
            var position = (int)UInt128.TrailingZeroCount(rest);
            reached |= TokenClasses.Has(bits, classes[position]) ? UInt128.One << position : UInt128.Zero;
        }

        return reached;
    }

    private UInt128 Reached(UInt128 open, int symbol)
    {
        var reached = UInt128.Zero;
        for (var rest = open; rest != UInt128.Zero; rest &= rest - 1)
        {
            var position = (int)UInt128.TrailingZeroCount(rest);
            reached |= classes[position] == symbol ? UInt128.One << position : UInt128.Zero;
        }

        return reached;
    }

    private bool Step(Span<UInt128> open, UInt128 reached, int to, ref int farthest)
    {
        if (reached == UInt128.Zero)
        {
            return false;
        }

        var next = Next(reached);
        open[to] |= next;
        farthest = next != UInt128.Zero && to > farthest ? to : farthest;
        return (reached & last) != UInt128.Zero;
    }

    private static int[] Firsts(int[] classes, UInt128 first) =>
        [.. Enumerable.Range(0, classes.Length).Where(at => (first & (UInt128.One << at)) != UInt128.Zero).Select(at => classes[at]).Distinct()];

    /// <summary>Whether a match can begin with a token, by its classes and the concepts that begin there.</summary>
    public bool CanStart(ReadTokens tokens, int at)
    {
        if (_firsts is null || HasAny(tokens.Classes(at), _firsts))
        {
            return true;
        }

        foreach (var (_, symbol) in tokens.ConceptsAt(at))
        {
            if (Array.IndexOf(_firsts, symbol) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ulong[] bits, int[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (TokenClasses.Has(bits, symbol))
            {
                return true;
            }
        }

        return false;
    }

    private UInt128 Next(UInt128 reached)
    {
        var open = UInt128.Zero;
        for (var rest = reached; rest != UInt128.Zero; rest &= rest - 1)
        {
            open |= follow[(int)UInt128.TrailingZeroCount(rest)];
        }

        return open;
    }
}
