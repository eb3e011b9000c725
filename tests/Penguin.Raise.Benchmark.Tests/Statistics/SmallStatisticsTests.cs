namespace Penguin.Raise.Benchmark.Tests;

public sealed class SmallStatisticsTests
{
    [Theory]
    [InlineData(0, 35, 0, 0.1000)]
    [InlineData(3, 10, 0.0667, 0.6525)]
    [InlineData(5, 5, 0.4782, 1)]
    [InlineData(0, 0, 0, 1)]
    public void Proportion_KnownTables_Agree(int count, int total, double lower, double upper)
    {
        var share = ProportionInterval.Of(count, total);

        share.Lower.Should().BeApproximately(lower, 0.0001);
        share.Upper.Should().BeApproximately(upper, 0.0001);
    }

    [Theory]
    [InlineData(-1, 3, 0.95)]
    [InlineData(4, 3, 0.95)]
    [InlineData(1, 3, 1)]
    [InlineData(1, 3, 0)]
    public void Proportion_Misuse_Throws(int count, int total, double level)
    {
        var act = () => ProportionInterval.Of(count, total, level);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void SeededGenerator_ReferenceSeed_GivesTheReferenceNumbers()
    {
        var generator = new SeededGenerator(1234567);

        new[] { generator.Next(), generator.Next(), generator.Next() }.Should().Equal(6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void SeededGenerator_Below_IsEvenOverTheRange(int bound)
    {
        var generator = new SeededGenerator(2);
        var counts = new int[bound];

        for (var i = 0; i < 21_000; i++)
        {
            counts[generator.Below(bound)]++;
        }

        counts.Should().OnlyContain(count => Math.Abs(count - (21_000 / bound)) < 400);
    }

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(0.25, 1.5)]
    [InlineData(0.5, 3)]
    [InlineData(0.7, 4.2)]
    [InlineData(0.99, 5)]
    public void Empirical_RanksOfFive_InterpolateAndStopAtTheEnds(double probability, double expected)
    {
        Quantiles.Empirical([1, 2, 3, 4, 5], probability).Should().BeApproximately(expected, 1e-12);
    }
}
