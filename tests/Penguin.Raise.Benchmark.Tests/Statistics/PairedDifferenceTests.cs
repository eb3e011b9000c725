namespace Penguin.Raise.Benchmark.Tests;

public sealed class PairedDifferenceTests
{
    [Fact]
    public void Of_ByHand()
    {
        var difference = PairedDifference.Of([Pair("a", 4, 3), Pair("a", 3, 3), Pair("b", 2, 4), Pair("b", 5, 1)]);

        // a: (1 + 0) / 2, b: (-2 + 4) / 2; differences 1, 0, -2, 4: mean .75, squares 18.75.
        difference.Interval.Mean.Should().Be(0.75);
        difference.EffectSize.Should().BeApproximately(0.75 / 2.5, 1e-12);
        (difference.Wins, difference.Ties, difference.Losses).Should().Be((2, 1, 1));
    }

    [Theory]
    [InlineData(8, 7, 0, 1, 0)]
    [InlineData(7, 8, 0, 1, 0)]
    [InlineData(9, 7, 1, 0, 0)]
    [InlineData(7, 9, 0, 0, 1)]
    public void Of_Thirds_AThirdIsATie(int first, int second, int wins, int ties, int losses)
    {
        var difference = PairedDifference.Of([Pair("a", first / 3.0, second / 3.0)]);

        (difference.Wins, difference.Ties, difference.Losses).Should().Be((wins, ties, losses));
        difference.EffectSize.Should().BeNull();
    }

    [Fact]
    public void Of_ConstantGain_HasNoEffectSizeButAPointInterval()
    {
        var difference = PairedDifference.Of(Enumerable.Range(0, 50).Select(i => new PairedItem("a", $"c{i}", (i % 3) + 1.5, (i % 3) + 1)));

        difference.EffectSize.Should().BeNull();
        (difference.Interval.Lower, difference.Interval.Upper).Should().Be((0.5, 0.5));
    }

    [Fact]
    public void Of_SwappedArms_IsMirrored()
    {
        var random = new Random(9);
        var pairs = Enumerable.Range(0, 30).Select(i => new PairedItem("a", $"c{i / 2}", random.Next(1, 6), random.Next(1, 6))).ToList();

        var (one, other) = (PairedDifference.Of(pairs), PairedDifference.Of(pairs.Select(pair => pair with { First = pair.Second, Second = pair.First })));

        other.Interval.Upper.Should().BeApproximately(-one.Interval.Lower!.Value, 1e-12);
        other.EffectSize.Should().BeApproximately(-one.EffectSize!.Value, 1e-12);
        (other.Wins, other.Ties, other.Losses).Should().Be((one.Losses, one.Ties, one.Wins));
    }

    private static PairedItem Pair(string stratum, double first, double second) => new(stratum, $"{first}{second}", first, second);
}
