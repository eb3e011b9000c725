namespace Penguin.Raise.Tests;

public sealed class StandardNormalTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(-1.959963984540054, 0.975)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(3.5, 2.3262907903552504e-4)]
    [InlineData(8, 6.2209605742717405e-16)]
    [InlineData(40, 0)]
    public void Above_KnownPoints_AreExact(double z, double probability)
    {
        StandardNormal.Above(z).Should().BeApproximately(probability, 1e-13 * Math.Max(1e-2, probability));
    }

    [Theory]
    [InlineData(0, 0.3989422804014327)]
    [InlineData(1, 0.08331547058768621)]
    [InlineData(-1, 1.0833154705876862)]
    [InlineData(3, 3.8215431704772e-4)]
    public void MeanAbove_KnownPoints_AreExact(double z, double mean)
    {
        StandardNormal.MeanAbove(z).Should().BeApproximately(mean, 1e-12);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167813)]
    public void Quantile_KnownPoints_AreExact(double probability, double z)
    {
        StandardNormal.Quantile(probability).Should().BeApproximately(z, 1e-9);
    }

    [Fact]
    public void RankScores_TenInOrder_AreTheExpectedSortedDraws()
    {
        var scores = RankScores.Of([3, 0, 1, 2, 4, 5, 6, 7, 8, 9], 12);

        scores[3].Should().BeApproximately(1.547, 1e-3);
        scores[0].Should().BeApproximately(1.0005, 1e-3);
        scores.Sum().Should().BeApproximately(0, 1e-9);
        scores[10..].Should().Equal(0, 0);
    }
}
