namespace Penguin.Raise.Benchmark.Tests;

/// <summary>The share of seeded worlds whose true mean (0) lies in the 95 % interval.</summary>
public sealed class CoverageTests
{
    private const int Worlds = 400;

    [Theory]
    [InlineData(1, 60, 0.915, 0.970)]
    [InlineData(3, 20, 0.915, 0.970)]
    [InlineData(7, 15, 0.915, 0.970)]
    public void Of_FortyClustersAndMore_Covers(int strata, int clusters, double least, double most)
    {
        Coverage(strata, clusters, isSkewed: false).Should().BeInRange(least, most);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(1, 15)]
    [InlineData(3, 6)]
    [InlineData(7, 3)]
    public void Of_FewClusters_Covers(int strata, int clusters)
    {
        Coverage(strata, clusters, isSkewed: false).Should().BeInRange(0.920, 0.985);
    }

    [Fact]
    public void Of_SkewedClusters_StillCovers()
    {
        Coverage(1, 60, isSkewed: true).Should().BeInRange(0.915, 0.970);
    }

    [Fact]
    public void Of_ItemsTakenForClusters_CoversTooLittle()
    {
        // The reason for clustering: taken one by one, items of one cluster count several times.
        Coverage(1, 60, isSkewed: false, ignoreClusters: true).Should().BeLessThan(0.85);
    }

    private static double Coverage(int strata, int clusters, bool isSkewed, bool ignoreClusters = false)
    {
        var random = new Random(20250101);
        var covered = 0;
        for (var world = 0; world < Worlds; world++)
        {
            var sample = Samples.Random(random, strata, clusters, 1, 0.4, isSkewed);
            if (ignoreClusters)
            {
                sample = new ClusteredSample(sample.Items.Select((item, i) => item with { Cluster = $"i{i}" }));
            }

            var estimate = MeanInterval.Of(sample, new IntervalOptions { Resamples = 1000, Seed = world });
            covered += estimate.Lower <= 0 && estimate.Upper >= 0 ? 1 : 0;
        }

        return (double)covered / Worlds;
    }
}
