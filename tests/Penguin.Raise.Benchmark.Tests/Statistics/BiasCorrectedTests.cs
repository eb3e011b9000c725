namespace Penguin.Raise.Benchmark.Tests;

public sealed class BiasCorrectedTests
{
    [Theory]
    [InlineData(0.05, 0.110)]
    [InlineData(0.95, 0.985)]
    public void AdjustedLevel_TextbookExample_GivesItsPercentiles(double level, double expected)
    {
        // Efron and Tibshirani 1993, section 14.3: z0 = .146, a = .061, a 90 % interval.
        BiasCorrected.AdjustedLevel(level, 0.146, 0.061).Should().BeApproximately(expected, 0.0006);
    }

    [Theory]
    [InlineData(0.025)]
    [InlineData(0.5)]
    [InlineData(0.975)]
    public void AdjustedLevel_NoBiasNoAcceleration_IsTheNominalOne(double level)
    {
        BiasCorrected.AdjustedLevel(level, 0, 0).Should().BeApproximately(level, 1e-9);
    }

    [Fact]
    public void AdjustedLevel_BeyondTheFormula_IsTheLastReplicate()
    {
        BiasCorrected.AdjustedLevel(0.975, 5, 0.16).Should().Be(1);
        BiasCorrected.AdjustedLevel(0.025, -5, -0.16).Should().Be(0);
    }

    [Fact]
    public void Acceleration_SingletonClusters_IsASixthOfTheSkewnessOverRootN()
    {
        double[] values = [1, 2, 4, 9];
        var sample = Samples.Of([.. values.Select(value => new[] { value })]);

        var acceleration = BiasCorrected.Acceleration(ClusterBootstrap.Influences(sample.Strata));

        // Deviations -3, -2, 0, 5: cubes 90, squares 38.
        acceleration.Should().BeApproximately(90 / (6 * Math.Pow(38, 1.5)), 1e-12);
    }

    [Fact]
    public void Acceleration_MirroredValues_IsMirrored()
    {
        var strata = Samples.Random(new Random(8), 3, 60, 1, 0.1, isSkewed: true);
        var mirrored = new ClusteredSample(strata.Items.Select(item => item with { Value = -item.Value }));

        var (right, left) = (BiasCorrected.Acceleration(ClusterBootstrap.Influences(strata.Strata)), BiasCorrected.Acceleration(ClusterBootstrap.Influences(mirrored.Strata)));

        right.Should().BePositive();
        left.Should().BeApproximately(-right, 1e-12);
    }

    [Fact]
    public void Acceleration_NoSpread_IsZero() => BiasCorrected.Acceleration([0, 0, 0]).Should().Be(0);

    [Theory]
    [InlineData(2.5, 0)]
    [InlineData(3, 0.318639)]
    [InlineData(0, -1.150349)]
    [InlineData(9, 1.150349)]
    public void Bias_CountsTiesHalfAndStaysFinite(double estimate, double expected)
    {
        // With 3: 2.5 of 4 below, the normal quantile of .625; at the ends half a replicate of 4 remains.
        BiasCorrected.Bias([1, 2, 3, 4], estimate).Should().BeApproximately(expected, 1e-5);
    }

    [Fact]
    public void Influences_Strata_AreCentredInEachAndScaledByTheirNumber()
    {
        var sample = new ClusteredSample([.. Samples.Items("a", [0], [4]), .. Samples.Items("b", [1], [1], [4])]);

        // a: left-out means 4, 0; (1/2)(2 - x)/2. b: left-out means 2.5, 2.5, 1; (2/3)(2 - x)/2.
        ClusterBootstrap.Influences(sample.Strata).Should().BeEquivalentTo(
            new[] { -0.5, 0.5, -1.0 / 6, -1.0 / 6, 1.0 / 3 }, options => options.WithStrictOrdering().Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-12)).WhenTypeIs<double>());
    }
}
