using System.Numerics;

namespace Penguin.Raise;

/// <summary>Finds, exactly, the best path through a lattice.</summary>
internal static class PathExtraction
{
    /// <summary>The order of attributes that is best for the value of its end plus a weight times the mean value of the prefixes before it.</summary>
    /// <param name="lattice">The sets.</param>
    /// <param name="values">The value of each.</param>
    /// <param name="prefixWeight">0 and up. At 0 the prefixes decide only between orders of the same end.</param>
    /// <param name="end">The end, as an index; <see langword="null"/> for the best of the largest sets.</param>
    /// <returns>Positions in the catalog.</returns>
    public static int[] Best(SubsetLattice lattice, ReadOnlySpan<double> values, double prefixWeight, int? end = null)
    {
        var sums = new double[lattice.Count];
        var steps = new int[lattice.Count];
        for (var set = 1; set < lattice.Count; set++)
        {
            (sums[set], steps[set]) = Before(lattice, values, sums, lattice.Masks[set]);
        }

        return Trace(lattice, steps, end ?? End(lattice, values, sums, prefixWeight));
    }

    // The best sum of values over the non-empty prefixes before a set, and the attribute that is asked for last.
    private static (double Sum, int Last) Before(SubsetLattice lattice, ReadOnlySpan<double> values, double[] sums, ulong mask)
    {
        var best = (Sum: double.NegativeInfinity, Last: 0);
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var position = BitOperations.TrailingZeroCount(rest);
            var before = lattice.IndexOf(mask & ~(1UL << position));
            var sum = sums[before] + (before == 0 ? 0 : values[before]);
            best = sum > best.Sum ? (sum, position) : best;
        }

        return best;
    }

    private static int End(SubsetLattice lattice, ReadOnlySpan<double> values, double[] sums, double prefixWeight)
    {
        var (start, end) = lattice.OfSize(lattice.Depth);
        var best = start;
        var weight = prefixWeight / Math.Max(1, lattice.Depth - 1);
        for (var set = start + 1; set < end; set++)
        {
            best = values[set] + (weight * sums[set]) > values[best] + (weight * sums[best]) ? set : best;
        }

        return best;
    }

    private static int[] Trace(SubsetLattice lattice, int[] steps, int end)
    {
        var mask = lattice.Masks[end];
        var path = new int[BitOperations.PopCount(mask)];
        for (var i = path.Length - 1; i >= 0; i--)
        {
            path[i] = steps[lattice.IndexOf(mask)];
            mask &= ~(1UL << path[i]);
        }

        return path;
    }
}
