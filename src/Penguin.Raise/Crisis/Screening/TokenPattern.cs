namespace Penguin.Raise;

/// <summary>A short pattern over tokens, as an automaton of at most 128 positions: one pass, no backtracking.</summary>
/// <param name="classes">The class of each position.</param>
/// <param name="first">The positions that can come first, as bits.</param>
/// <param name="last">The positions that can come last.</param>
/// <param name="follow">The positions that can follow each.</param>
internal sealed class TokenPattern(int[] classes, UInt128 first, UInt128 last, UInt128[] follow)
{
    private readonly HashSet<int>? _firsts = Firsts(classes, first) is var found && found.Contains(TokenClasses.Any) ? null : found;

    public const int MostPositions = 128;

    /// <summary>The classes that a match can begin with.</summary>
    public IEnumerable<int> FirstClasses => Firsts(classes, first);

    /// <summary>Where the longest match from a token ends (the token after it); -1 for none. A match stays in its sentence.</summary>
    public int EndFrom(ReadTokens tokens, int start, int until = int.MaxValue)
    {
        if (!CanStart(tokens.Classes(start)))
        {
            return -1;
        }

        var (end, open) = (-1, first);
        for (var at = start; at < tokens.Count && at < until && open != 0 && tokens.Sentence(at) == tokens.Sentence(start); at++)
        {
            var reached = tokens.Matching(this, at) & open;
            end = (reached & last) != 0 ? at + 1 : end;
            open = Next(reached);
        }

        return end;
    }

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

    private static HashSet<int> Firsts(int[] classes, UInt128 first) =>
        [.. Enumerable.Range(0, classes.Length).Where(at => (first & (UInt128.One << at)) != UInt128.Zero).Select(at => classes[at])];

    private bool CanStart(int[] found)
    {
        if (_firsts is null)
        {
            return true;
        }

        foreach (var symbol in found)
        {
            if (_firsts.Contains(symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The positions that a token of these classes can stand at.</summary>
    public UInt128 Matching(int[] found)
    {
        var reached = UInt128.Zero;
        for (var position = 0; position < classes.Length; position++)
        {
            if (classes[position] == TokenClasses.Any || Array.IndexOf(found, classes[position]) >= 0)
            {
                reached |= UInt128.One << position;
            }
        }

        return reached;
    }

    private UInt128 Next(UInt128 reached)
    {
        var open = UInt128.Zero;
        for (var rest = reached; rest != 0; rest &= rest - 1)
        {
            open |= follow[(int)UInt128.TrailingZeroCount(rest)];
        }

        return open;
    }
}
