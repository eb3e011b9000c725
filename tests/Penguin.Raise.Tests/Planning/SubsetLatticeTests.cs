using System.Numerics;

namespace Penguin.Raise.Tests;

public sealed class SubsetLatticeTests
{
    [Theory]
    [InlineData(10, 3, 176)]
    [InlineData(10, 5, 638)]
    [InlineData(6, 6, 64)]
    [InlineData(64, 1, 65)]
    [InlineData(64, 2, 2081)]
    public void Masks_AnySize_HoldsEverySubsetOnceBySize(int attributes, int depth, int count)
    {
        var lattice = new SubsetLattice(Enumerable.Range(0, attributes), depth);

        lattice.Masks.Should().HaveCount(count).And.OnlyHaveUniqueItems();
        lattice.Masks.Select(BitOperations.PopCount).Should().BeInAscendingOrder();
        SubsetLattice.CountOf(attributes, depth).Should().Be(count);
    }

    [Fact]
    public void CountOf_LargestCatalog_DoesNotOverflow()
    {
        SubsetLattice.CountOf(64, 6).Should().Be(83_278_001);
    }

    [Fact]
    public void IndexOf_EachSet_IsItsIndex()
    {
        var lattice = new SubsetLattice([63, 2, 40, 5, 17, 8], 4);

        lattice.Masks.Select(lattice.IndexOf).Should().Equal(Enumerable.Range(0, lattice.Count));
        lattice.Positions.Should().Equal(2, 5, 8, 17, 40, 63);
    }

    [Fact]
    public void OfSize_EachSize_BoundsItsSets()
    {
        var lattice = new SubsetLattice(Enumerable.Range(0, 5), 3);

        Enumerable.Range(0, 4).Select(lattice.OfSize).Should().Equal((0, 1), (1, 6), (6, 16), (16, 26));
    }
}
