using Microsoft.Extensions.Options;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class MeanIntervalTests
{
    [Fact]
    public void Of_UnequalStrata_IsTheMeanOfTheirMeans()
    {
        var sample = new ClusteredSample([.. Samples.Items("a", [1, 2, 3], [6]), .. Samples.Items("b", [5])], ["a", "b", "c"]);

        var estimate = MeanInterval.Of(sample);

        estimate.Mean.Should().Be(4);
        (estimate.Items, estimate.Clusters, estimate.Strata).Should().Be((5, 3, 2));
        estimate.EmptyStrata.Should().Equal("c");
    }

    [Fact]
    public void Of_NoItems_HasNoMean()
    {
        var estimate = MeanInterval.Of(new ClusteredSample([], ["a"]));

        (estimate.Mean, estimate.Method, estimate.WhyNone).Should().Be((null, IntervalMethod.None, "0 clusters"));
        estimate.EmptyStrata.Should().Equal("a");
    }

    [Theory]
    [InlineData(9, IntervalMethod.None)]
    [InlineData(10, IntervalMethod.ClusterRobust)]
    [InlineData(39, IntervalMethod.ClusterRobust)]
    [InlineData(40, IntervalMethod.ClusterBootstrap)]
    public void Of_NumberOfClusters_DecidesTheMethod(int clusters, IntervalMethod expected)
    {
        var estimate = MeanInterval.Of(Samples.Of([.. Enumerable.Range(0, clusters).Select(i => new double[] { i, i + 1 })]));

        estimate.Method.Should().Be(expected);
        (estimate.Lower is null).Should().Be(expected == IntervalMethod.None);
        estimate.WhyNone.Should().Be(expected == IntervalMethod.None ? "9 clusters" : null);
    }

    [Fact]
    public void Of_StratumOfOneCluster_HasNoIntervalAndSaysWhy()
    {
        var many = Enumerable.Range(0, 50).Select(i => new double[] { i }).ToArray();

        var estimate = MeanInterval.Of(new ClusteredSample([.. Samples.Items("a", many), .. Samples.Items("b", [1, 2, 3])]));

        (estimate.Method, estimate.WhyNone).Should().Be((IntervalMethod.None, "lone cluster"));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(50)]
    public void Of_AllEqual_IsAPoint(int clusters)
    {
        var estimate = MeanInterval.Of(Samples.Of([.. Enumerable.Range(0, clusters).Select(i => Enumerable.Repeat(3.1, 1 + (i % 4)).ToArray())]));

        estimate.Lower.Should().BeApproximately(3.1, 1e-12);
        estimate.Upper.Should().BeApproximately(3.1, 1e-12);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(50)]
    public void Of_OneHugeCluster_StillHoldsTheMeanInAFiniteInterval(int clusters)
    {
        double[][] values = [[.. Enumerable.Range(0, 500).Select(i => 4 + (i % 3))], .. Enumerable.Range(1, clusters - 1).Select(i => new double[] { i % 5 })];

        var estimate = MeanInterval.Of(Samples.Of(values));

        estimate.Lower.Should().BeLessThanOrEqualTo(estimate.Mean!.Value);
        estimate.Upper.Should().BeGreaterThanOrEqualTo(estimate.Mean!.Value);
        double.IsFinite(estimate.Upper!.Value - estimate.Lower!.Value).Should().BeTrue();
    }

    [Theory]
    [InlineData(12, 0.2)]
    [InlineData(60, 0.2)]
    public void Of_HigherLevel_IsWiderOnBothSides(int clusters, double least)
    {
        var sample = Samples.Random(new Random(3), 1, clusters, 1, 1);

        var (narrow, wide) = (MeanInterval.Of(sample, new IntervalOptions { Level = 0.8 }), MeanInterval.Of(sample, new IntervalOptions { Level = 0.99 }));

        wide.Lower.Should().BeLessThan(narrow.Lower!.Value);
        wide.Upper.Should().BeGreaterThan(narrow.Upper!.Value);
        (narrow.Upper - narrow.Lower).Should().BeGreaterThan(least);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(60)]
    public void Of_ShiftedAndStretched_FollowsExactly(int clusters)
    {
        var sample = Samples.Random(new Random(4), 2, clusters, 1, 1);
        var moved = new ClusteredSample(sample.Items.Select(item => item with { Value = (2 * item.Value) + 7 }));

        var (before, after) = (MeanInterval.Of(sample), MeanInterval.Of(moved));

        after.Mean.Should().BeApproximately((2 * before.Mean!.Value) + 7, 1e-9);
        after.Lower.Should().BeApproximately((2 * before.Lower!.Value) + 7, 1e-9);
        after.Upper.Should().BeApproximately((2 * before.Upper!.Value) + 7, 1e-9);
    }

    [Fact]
    public void Of_ItemsInAnotherOrder_GivesTheSameBits()
    {
        var sample = Samples.Random(new Random(5), 3, 20, 1, 1);
        var shuffled = sample.Items.ToArray();
        new Random(6).Shuffle(shuffled);

        MeanInterval.Of(new ClusteredSample(shuffled)).Should().BeEquivalentTo(MeanInterval.Of(sample));
    }

    [Fact]
    public void Of_Seed_DecidesTheResampling()
    {
        var sample = Samples.Random(new Random(7), 2, 30, 1, 1);

        var bounds = new[] { 1, 1, 2 }.Select(seed => MeanInterval.Of(sample, new IntervalOptions { Seed = seed }).Lower!.Value).ToList();

        bounds[1].Should().Be(bounds[0]);
        bounds[2].Should().NotBe(bounds[0]).And.BeApproximately(bounds[0], 0.02);
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(1, 1000)]
    [InlineData(double.NaN, 1000)]
    [InlineData(0.95, 99)]
    public void Of_BadOptions_Throws(double level, int resamples)
    {
        var act = () => MeanInterval.Of(Samples.Of([1]), new IntervalOptions { Level = level, Resamples = resamples });

        act.Should().Throw<OptionsValidationException>().WithMessage("*must be between*");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ClusteredSample_NotFinite_Throws(double value)
    {
        var act = () => Samples.Of([value]);

        act.Should().Throw<ArgumentException>();
    }
}
