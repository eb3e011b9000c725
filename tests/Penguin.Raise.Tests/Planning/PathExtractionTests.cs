using CsCheck;

namespace Penguin.Raise.Tests;

public sealed class PathExtractionTests
{
    private static readonly Gen<(SubsetLattice Lattice, double[] Values, double Weight)> Problems =
        from attributes in Gen.Int[1, 6]
        from depth in Gen.Int[1, attributes]
        from values in Gen.Double[1, 5].Array[(int)SubsetLattice.CountOf(attributes, depth)]
        from weight in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1])
        select (new SubsetLattice(Enumerable.Range(3, attributes), depth), values, weight);

    [Fact]
    public void Best_AnyValues_HasTheObjectiveOfBruteForce() => Problems.Sample(problem =>
    {
        var (lattice, values, weight) = problem;

        var path = PathExtraction.Best(lattice, values, weight);

        path.Should().HaveCount(lattice.Depth).And.OnlyHaveUniqueItems();
        BruteForce.Objective(lattice, values, path, weight).Should().BeApproximately(BruteForce.Best(lattice, values, weight), 1e-12);
    }, iter: 200);

    [Fact]
    public void Best_EndGiven_OrdersItByPrefixes()
    {
        var lattice = new SubsetLattice([0, 1, 2], 3);
        double[] values = [3, 3.1, 3.5, 3.2, 3.3, 3.4, 3.6, 4];

        PathExtraction.Best(lattice, values, 0.1, lattice.IndexOf(0b101)).Should().Equal(2, 0);
        PathExtraction.Best(lattice, values, 0, lattice.IndexOf(0b111)).Should().Equal(1, 2, 0);
        PathExtraction.Best(lattice, values, 0.1, 0).Should().BeEmpty();
    }
}
