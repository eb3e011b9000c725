namespace Penguin.Raise.Tests;

public sealed class LatticePosteriorTests
{
    private const double Noise = 0.4;
    private static readonly SubsetLattice Lattice = new(Enumerable.Range(0, 5), 3);
    private static readonly LatticeKernel Kernel = new(new LatticeModel(), PlannerOptions.DefaultLevels, RankScores.Of([4, 2, 0, 1, 3], 8));
    private static readonly (ulong Mask, double Value)[] Evidence =
        [.. Enumerable.Range(0, 40).Select(i => (Lattice.Masks[1 + (i * 7 % (Lattice.Count - 1))], 3.5 + (0.1 * (i % 9))))];

    [Fact]
    public void Covariance_TwoSets_FollowsTheFormula()
    {
        var model = new LatticeModel { Level = 0.3, Size = 0.1, Attribute = 0.5, Pair = 0.2, Residue = 0.15, Trust = 0.25, ExpectedTrust = 0.2 };
        var kernel = new LatticeKernel(model, [3, 3.5, 3.8, 4], [1, 0.5, -0.5, -1]);

        kernel.Covariance(0b0111, 1.0 / 3, 0b1110, -1.0 / 3).Should().BeApproximately(0.09 + 0.01 + (((0.25 * 2) + 0.04) / 9) - (0.0625 / 9), 1e-12);
        kernel.Covariance(0b0001, 1, 0b1110, 0).Should().BeApproximately(0.09, 1e-12);
        kernel.Covariance(0b0011, 0.75, 0b0011, 0.75).Should().BeApproximately(0.09 + 0.01 + (((0.25 * 2) + 0.04) / 4) + (0.0625 * 0.5625) + 0.0225, 1e-12);
        kernel.Mean(0b0011).Should().BeApproximately(3.8 + (0.2 * 0.75), 1e-12);
        kernel.Score(0).Should().Be(0);
    }

    [Fact]
    public void Learn_ManyValues_EqualsStepByStepConditioning()
    {
        var posterior = Of(Lattice, Evidence);

        var (means, covariance) = Conditioned(Evidence);
        posterior.Means.ToArray().Should().Equal(means, (left, right) => Math.Abs(left - right) < 1e-9);
        for (var i = 0; i < Lattice.Count; i++)
        {
            posterior.Covariance(i, Lattice.Count - 1 - i).Should().BeApproximately(covariance[i, Lattice.Count - 1 - i], 1e-9);
        }
    }

    [Fact]
    public void Expect_UnderWay_LowersVarianceAndLeavesMeans()
    {
        var posterior = Of(Lattice, Evidence[..3]);
        var (before, means) = (posterior.Variance(5), posterior.Means.ToArray());

        posterior.Expect(Lattice.Masks[5]);

        posterior.Variance(5).Should().BeApproximately(before - (before * before / (before + (Noise * Noise))), 1e-12);
        posterior.Means.ToArray().Should().Equal(means);
    }

    [Fact]
    public void Learn_SomeHaveNoValue_EqualsThatTheyWereNeverAsked()
    {
        var posterior = Of(Lattice, Evidence[..2]);
        foreach (var (mask, _) in Evidence[2..6])
        {
            posterior.Expect(mask);
        }

        posterior.Learn([null, Evidence[3].Value, null, Evidence[5].Value]);

        Same(posterior, Of(Lattice, [.. Evidence[..2], Evidence[3], Evidence[5]]));
    }

    [Fact]
    public void Over_AnotherLattice_KeepsWhatIsKnown()
    {
        var smaller = new SubsetLattice([0, 2, 4], 3);

        var moved = Of(Lattice, Evidence).Over(smaller);

        Same(moved, Of(smaller, Evidence));
        var index = Lattice.IndexOf(0b10101);
        moved.Means[smaller.IndexOf(0b10101)].Should().BeApproximately(Of(Lattice, Evidence).Means[index], 1e-9);
    }

    [Fact]
    public void Of_ASet_EqualsItsPlaceInTheLattice()
    {
        var posterior = Of(Lattice, Evidence);

        var (mean, variance) = posterior.Of(0b110);

        mean.Should().BeApproximately(posterior.Means[Lattice.IndexOf(0b110)], 1e-9);
        variance.Should().BeApproximately(posterior.Variance(Lattice.IndexOf(0b110)), 1e-9);
    }

    private static LatticePosterior Of(SubsetLattice lattice, IReadOnlyList<(ulong Mask, double Value)> evidence)
    {
        var posterior = new LatticePosterior(Kernel, lattice, Noise);
        foreach (var (mask, value) in evidence)
        {
            posterior.Expect(mask);
            posterior.Learn([value]);
        }

        return posterior;
    }

    private static void Same(LatticePosterior left, LatticePosterior right)
    {
        left.Means.ToArray().Should().Equal(right.Means.ToArray(), (one, other) => Math.Abs(one - other) < 1e-9);
        Enumerable.Range(0, left.Lattice.Count).Should().OnlyContain(set => Math.Abs(left.Variance(set) - right.Variance(set)) < 1e-9);
    }

    // The oracle: one observation after the other on the full covariance matrix.
    private static (double[] Means, double[,] Covariance) Conditioned(IReadOnlyList<(ulong Mask, double Value)> evidence)
    {
        var count = Lattice.Count;
        var means = Array.ConvertAll(Lattice.Masks, Kernel.Mean);
        var covariance = new double[count, count];
        for (var cell = 0; cell < covariance.Length; cell++)
        {
            ulong left = Lattice.Masks[cell / count], right = Lattice.Masks[cell % count];
            covariance[cell / count, cell % count] = Kernel.Covariance(left, Kernel.Score(left), right, Kernel.Score(right));
        }

        foreach (var (mask, value) in evidence)
        {
            var at = Lattice.IndexOf(mask);
            double[] column = [.. Enumerable.Range(0, count).Select(i => covariance[i, at])];
            var (total, surprise) = (column[at] + (Noise * Noise), value - means[at]);
            for (var i = 0; i < count; i++)
            {
                means[i] += column[i] / total * surprise;
                for (var j = 0; j < count; j++)
                {
                    covariance[i, j] -= column[i] * column[j] / total;
                }
            }
        }

        return (means, covariance);
    }
}
