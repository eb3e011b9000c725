namespace Penguin.Raise.Benchmark;

/// <summary>The BCa correction of bootstrap percentiles (Efron 1987; Efron and Tibshirani 1993, section 14.3).</summary>
internal static class BiasCorrected
{
    // Resampled sums that are equal in exact arithmetic can differ in the last digits.
    private const double TieWidth = 1e-12;

    /// <summary>z0: the normal quantile of the share of replicates below the estimate, ties counted half (equation 14.14).</summary>
    public static double Bias(IReadOnlyCollection<double> replicates, double estimate)
    {
        var width = TieWidth * Math.Max(1, Math.Abs(estimate));
        var below = 0.0;
        foreach (var replicate in replicates)
        {
            below += replicate < estimate - width ? 1 : replicate <= estimate + width ? 0.5 : 0;
        }

        return Quantiles.Normal(Math.Clamp(below, 0.5, replicates.Count - 0.5) / replicates.Count);
    }

    /// <summary>a: a sixth of the skewness of the influences (equation 14.15; summed over strata as in Davison and Hinkley 1997, section 5.3).</summary>
    public static double Acceleration(IReadOnlyCollection<double> influences)
    {
        var (squares, cubes) = (0.0, 0.0);
        foreach (var influence in influences)
        {
            squares += influence * influence;
            cubes += influence * influence * influence;
        }

        return squares > TieWidth * TieWidth ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    /// <summary>The percentile to read instead of the nominal one (equation 14.10).</summary>
    public static double AdjustedLevel(double level, double bias, double acceleration)
    {
        var shifted = bias + Quantiles.Normal(level);
        var scale = 1 - (acceleration * shifted);
        return scale <= 0 ? (shifted < 0 ? 0 : 1) : Quantiles.NormalCdf(bias + (shifted / scale));
    }
}
