namespace Penguin.Raise.Benchmark;

/// <summary>
/// CR2 variance and Satterthwaite degrees of freedom of a macro mean (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018, section 2), under
/// the working model of independent errors.
/// </summary>
/// <remarks>
/// The macro mean is c'm, with m the least-squares means of H strata and c = 1/H: weights w = 1/(H n) for the n items of a stratum. The hat matrix of
/// a cluster of k items is 11'/n, so the adjustment (I - 11'/n)^(-1/2) stretches the vector of ones by 1/s, s = sqrt(1 - k/n), and CR2 becomes the sum over
/// clusters of (w/s)^2 (sum of its residuals)^2. This is a sum of squares of p'y with p = (w/s)(1_cluster - (k/n) 1_stratum), whose products are w^2 k for a
/// cluster with itself, -w^2 k l / (n s t) for two of one stratum (l and t being k and s of the other), and 0 across strata. The degrees of freedom are
/// (sum of p'p)^2 over the sum of all squared products.
/// </remarks>
internal static class ClusterRobust
{
    public static (double Variance, double Degrees) Variance(ClusteredSample sample)
    {
        var (variance, trace, products) = (0.0, 0.0, 0.0);
        foreach (var stratum in sample.Strata)
        {
            double n = stratum.Count;
            var weight = 1 / (sample.Strata.Count * n);
            var (own, all, fourth) = (0.0, 0.0, 0.0);
            foreach (var cluster in stratum.Clusters)
            {
                double size = cluster.Count;
                var shrink = 1 - (size / n);
                var residual = cluster.Sum - (size * stratum.Mean);
                variance += weight * weight * residual * residual / shrink;

                // Sum over pairs of (k^2/s^2)(l^2/t^2) = (sum of k^2/s^2)^2 - sum of (k^2/s^2)^2.
                own += size * size;
                all += size * size / shrink;
                fourth += size * size / shrink * (size * size / shrink);
            }

            trace += weight * weight * n;
            products += Math.Pow(weight, 4) * (own + (((all * all) - fourth) / (n * n)));
        }

        return (variance, trace * trace / products);
    }
}
