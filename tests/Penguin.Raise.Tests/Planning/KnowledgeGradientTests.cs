using CsCheck;

namespace Penguin.Raise.Tests;

public sealed class KnowledgeGradientTests
{
    private static readonly Gen<(double[] Means, double[] Slopes)> Lines =
        Gen.Int[1, 12].SelectMany(count => Gen.Select(Gen.Double[0, 0.5].Array[count], Gen.Double[-0.3, 0.3].Array[count]));

    [Theory]
    [InlineData(0, 0.2)]
    [InlineData(0.3, 0.2)]
    [InlineData(0.3, -0.2)]
    public void Gain_TwoLines_IsTheClosedForm(double gap, double slope)
    {
        var gain = new KnowledgeGradient(2).Gain([4, 4 - gap], 0, [0.1, 0.1 + slope]);

        gain.Should().BeApproximately(Math.Abs(slope) * StandardNormal.MeanAbove(gap / Math.Abs(slope)), 1e-12);
    }

    [Fact]
    public void Gain_AnyLines_IsTheIntegral() => Lines.Sample(lines =>
    {
        var best = Array.IndexOf(lines.Means, lines.Means.Max());

        var gain = new KnowledgeGradient(12).Gain(lines.Means, best, lines.Slopes);

        gain.Should().BeApproximately(Integral(lines.Means, lines.Slopes), 2e-4);
        gain.Should().BeLessThanOrEqualTo(KnowledgeGradient.Bound(lines.Slopes) + 1e-12);
    }, iter: 300);

    [Fact]
    public void Gain_AllMoveAlike_IsNothing()
    {
        new KnowledgeGradient(3).Gain([4, 3.9, 3.8], 0, [0.2, 0.2, 0.2]).Should().Be(0);
        KnowledgeGradient.Bound([0.2, 0.2, 0.2]).Should().Be(0);
    }

    [Fact]
    public void Gain_SteeperLine_GainsMore()
    {
        var gradient = new KnowledgeGradient(3);

        double[] gains = [.. new[] { 0.1, 0.2, 0.4 }.Select(slope => gradient.Gain([4, 3.9, 3.95], 0, [0, slope, 0.05]))];

        gains.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    private static double Integral(double[] means, double[] slopes)
    {
        const double Step = 1e-3;
        double sum = 0;
        for (var z = -8.0; z <= 8; z += Step)
        {
            sum += Step * StandardNormal.Density(z) * means.Select((mean, i) => mean + (slopes[i] * z)).Max();
        }

        return sum - means.Max();
    }
}
