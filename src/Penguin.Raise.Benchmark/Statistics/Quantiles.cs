using MathNet.Numerics.Distributions;

namespace Penguin.Raise.Benchmark;

/// <summary>The few distribution functions that the estimators need.</summary>
internal static class Quantiles
{
    public static double Normal(double probability) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, probability);

    public static double NormalCdf(double value) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, value);

    public static double Student(double probability, double degrees) => StudentT.InvCDF(0, 1, degrees, probability);

    public static double BetaQuantile(double a, double b, double probability) => Beta.InvCDF(a, b, probability);

    /// <summary>The quantile of ascending values at rank p (n + 1), linear in between (Hyndman and Fan 1996, type 6).</summary>
    public static double Empirical(double[] ascending, double probability)
    {
        var rank = (probability * (ascending.Length + 1)) - 1;
        if (rank <= 0)
        {
            return ascending[0];
        }

        var below = (int)Math.Floor(rank);
        return below >= ascending.Length - 1
            ? ascending[^1]
            : ascending[below] + ((rank - below) * (ascending[below + 1] - ascending[below]));
    }
}
