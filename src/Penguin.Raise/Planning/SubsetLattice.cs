namespace Penguin.Raise;

/// <summary>All subsets of some attributes up to a size, by size. Immutable.</summary>
internal sealed class SubsetLattice
{
    private readonly int[] _starts;
    private readonly long[,] _choose;

    /// <summary>Lists the subsets.</summary>
    /// <param name="positions">The attributes, as positions in a catalog.</param>
    /// <param name="depth">The largest size, 0 to the number of attributes.</param>
    public SubsetLattice(IEnumerable<int> positions, int depth)
    {
        Positions = [.. positions.Order()];
        Depth = depth;
        _choose = Binomials(Positions.Length, depth);
        _starts = new int[depth + 2];
        for (var size = 0; size <= depth; size++)
        {
            _starts[size + 1] = _starts[size] + (int)_choose[Positions.Length, size];
        }

        Masks = new ulong[_starts[^1]];
        for (var size = 1; size <= depth; size++)
        {
            Fill(size);
        }
    }

    /// <summary>The attributes, ascending.</summary>
    public int[] Positions { get; }

    /// <summary>The largest size.</summary>
    public int Depth { get; }

    /// <summary>The subsets, as masks over the catalog; the empty one first, then by size.</summary>
    public ulong[] Masks { get; }

    public int Count => Masks.Length;

    /// <summary>How many subsets there are.</summary>
    public static long CountOf(int attributes, int depth)
    {
        var choose = Binomials(attributes, depth);
        return Enumerable.Range(0, depth + 1).Sum(size => choose[attributes, size]);
    }

    /// <summary>The indices of the subsets of a size: from the first up to, not including, the second.</summary>
    public (int Start, int End) OfSize(int size) => (_starts[size], _starts[size + 1]);

    /// <summary>The index of the subset with a mask; the mask must be one of <see cref="Masks"/>.</summary>
    public int IndexOf(ulong mask)
    {
        // The place of a combination in the order by its largest differing member is a sum of binomials over its members.
        long rank = 0;
        var size = 0;
        for (var i = 0; i < Positions.Length; i++)
        {
            if ((mask >> Positions[i] & 1) != 0)
            {
                size++;
                rank += _choose[i, size];
            }
        }

        return _starts[size] + (int)rank;
    }

    private static long[,] Binomials(int attributes, int depth)
    {
        var choose = new long[attributes + 1, depth + 1];
        for (var n = 0; n <= attributes; n++)
        {
            choose[n, 0] = 1;
            for (var size = 1; size <= Math.Min(n, depth); size++)
            {
                choose[n, size] = choose[n - 1, size - 1] + choose[n - 1, size];
            }
        }

        return choose;
    }

    private void Fill(int size)
    {
        Span<int> members = stackalloc int[size];
        for (var i = 0; i < size; i++)
        {
            members[i] = i;
        }

        for (var (index, end) = OfSize(size); index < end; index++)
        {
            foreach (var member in members)
            {
                Masks[index] |= 1UL << Positions[member];
            }

            Advance(members);
        }
    }

    // The next combination in the order in which IndexOf counts: the lowest member that can move up moves, those below it start again.
    private static void Advance(Span<int> members)
    {
        var i = 0;
        while (i + 1 < members.Length && members[i] + 1 == members[i + 1])
        {
            members[i] = i;
            i++;
        }

        members[i]++;
    }
}
