using MathNet.Numerics.LinearAlgebra;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class ClusterRobustTests
{
    [Fact]
    public void Variance_SingletonClusters_IsTheClassicalOneOfAMean()
    {
        var (variance, degrees) = ClusterRobust.Variance(Samples.Of([1], [2], [3], [6]));

        variance.Should().BeApproximately(14.0 / 3 / 4, 1e-12);
        degrees.Should().BeApproximately(3, 1e-12);
    }

    [Fact]
    public void Variance_EqualClusters_IsThatOfTheirMeans()
    {
        var (variance, degrees) = ClusterRobust.Variance(Samples.Of([0, 2], [2, 4], [7, 9]));

        // Cluster means 1, 3, 8: mean 4, squares 9 + 1 + 16.
        variance.Should().BeApproximately(26.0 / 2 / 3, 1e-12);
        degrees.Should().BeApproximately(2, 1e-12);
    }

    [Fact]
    public void Variance_UnequalClustersByHand()
    {
        var (variance, degrees) = ClusterRobust.Variance(Samples.Of([1, 3], [5]));

        // n = 3, mean 3; residual sums -2 and 2; 1 - k/n = 1/3 and 2/3; (4 / (1/3) + 4 / (2/3)) / 9 = 2. Two clusters leave one degree.
        variance.Should().BeApproximately(2, 1e-12);
        degrees.Should().BeApproximately(1, 1e-12);
    }

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(3, 4, 2)]
    [InlineData(7, 3, 3)]
    [InlineData(2, 15, 4)]
    public void Variance_AnySample_EqualsTheDenseMatrices(int strata, int clusters, int seed)
    {
        var sample = Samples.Random(new Random(seed), strata, clusters, 1, 0.5);

        var (variance, degrees) = ClusterRobust.Variance(sample);

        var (expectedVariance, expectedDegrees) = Dense(sample);
        variance.Should().BeApproximately(expectedVariance, 1e-9 * expectedVariance);
        degrees.Should().BeApproximately(expectedDegrees, 1e-9 * expectedDegrees);
    }

    [Fact]
    public void Of_TenSingletons_IsStudentsInterval()
    {
        var estimate = MeanInterval.Of(Samples.Of([.. Enumerable.Range(1, 10).Select(i => new double[] { i })]));

        // Mean 5.5, standard error sqrt(82.5 / 9 / 10), t(9, .975) = 2.262157.
        estimate.Lower.Should().BeApproximately(5.5 - (2.262157 * 0.957427), 1e-5);
        estimate.Upper.Should().BeApproximately(5.5 + (2.262157 * 0.957427), 1e-5);
        estimate.DegreesOfFreedom.Should().BeApproximately(9, 1e-9);
    }

    [Fact]
    public void Variance_LargerCluster_CostsDegreesOfFreedom()
    {
        double[] sizes = [1, 2, 5, 20];

        var degrees = sizes.Select(size => ClusterRobust.Variance(Samples.Of(
            [.. Enumerable.Range(0, 10).Select(i => Enumerable.Range(0, i == 0 ? (int)size : 1).Select(j => (double)(i + j)).ToArray())])).Degrees);

        degrees.Should().BeInDescendingOrder();
    }

    /// <summary>The textbook form with full matrices: A = (I - H)^(-1/2) by eigenvalues for each cluster.</summary>
    private static (double Variance, double Degrees) Dense(ClusteredSample sample)
    {
        var items = sample.Items;
        string[] strata = [.. items.Select(item => item.Stratum).Distinct()];
        var x = Matrix<double>.Build.Dense(items.Count, strata.Length, (i, h) => items[i].Stratum == strata[h] ? 1 : 0);
        var bread = x.TransposeThisAndMultiply(x).Inverse();
        var residualMaker = Matrix<double>.Build.DenseIdentity(items.Count) - (x * bread * x.Transpose());
        var contrast = Vector<double>.Build.Dense(strata.Length, 1.0 / strata.Length);
        var y = Vector<double>.Build.DenseOfEnumerable(items.Select(item => item.Value));
        var directions = Enumerable.Range(0, items.Count).GroupBy(i => (items[i].Stratum, items[i].Cluster)).Select(cluster =>
        {
            int[] rows = [.. cluster];
            var own = Matrix<double>.Build.Dense(rows.Length, strata.Length, (i, h) => x[rows[i], h]);
            var adjusted = InverseRoot(Matrix<double>.Build.DenseIdentity(rows.Length) - (own * bread * own.Transpose())) * (own * bread * contrast);
            return Matrix<double>.Build.Dense(rows.Length, items.Count, (i, j) => residualMaker[rows[i], j]).TransposeThisAndMultiply(adjusted);
        }).ToList();
        var trace = directions.Sum(p => p.DotProduct(p));
        return (directions.Sum(p => Math.Pow(p.DotProduct(y), 2)), trace * trace / directions.Sum(p => directions.Sum(q => Math.Pow(p.DotProduct(q), 2))));
    }

    private static Matrix<double> InverseRoot(Matrix<double> symmetric)
    {
        var parts = symmetric.Evd(Symmetricity.Symmetric);
        var roots = Matrix<double>.Build.DenseOfDiagonalVector(parts.EigenValues.Real().Map(value => 1 / Math.Sqrt(value)));
        return parts.EigenVectors * roots * parts.EigenVectors.Transpose();
    }
}
