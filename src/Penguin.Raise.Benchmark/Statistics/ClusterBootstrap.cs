namespace Penguin.Raise.Benchmark;

/// <summary>The interval of a macro mean by resampling whole clusters within their stratum (Davison and Hinkley 1997, sections 3.2 and 3.8).</summary>
internal static class ClusterBootstrap
{
    public static (double Lower, double Upper) Interval(ClusteredSample sample, double mean, IntervalOptions options)
    {
        var replicates = Replicates(sample.Strata, options);
        Array.Sort(replicates);
        var bias = BiasCorrected.Bias(replicates, mean);
        var acceleration = BiasCorrected.Acceleration(Influences(sample.Strata));
        var tail = (1 - options.Level) / 2;
        return (Quantiles.Empirical(replicates, BiasCorrected.AdjustedLevel(tail, bias, acceleration)),
            Quantiles.Empirical(replicates, BiasCorrected.AdjustedLevel(1 - tail, bias, acceleration)));
    }

    /// <summary>
    /// What each cluster adds to the estimate, by leaving it out: ((G - 1) / G) (mean of the left-out means - left-out mean), within its stratum
    /// of G clusters. In one stratum the factor cancels (Efron and Tibshirani 1993, equation 14.15).
    /// </summary>
    public static double[] Influences(IReadOnlyList<Stratum> strata)
    {
        var influences = new List<double>();
        foreach (var stratum in strata)
        {
            var sum = stratum.Mean * stratum.Count;
            double[] without = [.. stratum.Clusters.Select(cluster => (sum - cluster.Sum) / (stratum.Count - cluster.Count))];
            var middle = without.Sum() / without.Length;
            influences.AddRange(without.Select(mean => (without.Length - 1.0) / without.Length * (middle - mean) / strata.Count));
        }

        return [.. influences];
    }

    private static double[] Replicates(IReadOnlyList<Stratum> strata, IntervalOptions options)
    {
        var generator = new SeededGenerator(options.Seed);
        var replicates = new double[options.Resamples];
        for (var i = 0; i < replicates.Length; i++)
        {
            var total = 0.0;
            foreach (var stratum in strata)
            {
                total += ResampledMean(stratum.Clusters, ref generator);
            }

            replicates[i] = total / strata.Count;
        }

        return replicates;
    }

    private static double ResampledMean(Stratum.Cluster[] clusters, ref SeededGenerator generator)
    {
        var (count, sum) = (0, 0.0);
        for (var i = 0; i < clusters.Length; i++)
        {
            var drawn = clusters[generator.Below(clusters.Length)];
            count += drawn.Count;
            sum += drawn.Sum;
        }

        return sum / count;
    }
}
