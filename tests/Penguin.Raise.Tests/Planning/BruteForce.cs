namespace Penguin.Raise.Tests;

/// <summary>All orders of all ends, tried out.</summary>
internal static class BruteForce
{
    public static double Objective(SubsetLattice lattice, IReadOnlyList<double> values, IReadOnlyList<int> path, double weight)
    {
        double[] prefixes = [.. Enumerable.Range(1, path.Count).Select(length => values[lattice.IndexOf(AttributeSet.Of(path.Take(length)).Bits)])];
        return prefixes[^1] + (weight * (prefixes.Length == 1 ? 0 : prefixes[..^1].Average()));
    }

    public static double Best(SubsetLattice lattice, IReadOnlyList<double> values, double weight) =>
        Paths(lattice.Positions, lattice.Depth).Max(path => Objective(lattice, values, path, weight));

    private static IEnumerable<int[]> Paths(int[] positions, int length) => length == 0
        ? [[]]
        : positions.SelectMany(first => Paths([.. positions.Where(other => other != first)], length - 1).Select(rest => (int[])[first, .. rest]));
}
