namespace Penguin.Raise.Testing;

/// <summary>How strong a normal signal has to be beside normal noise for a ranking of stated quality.</summary>
internal static class RankBlur
{
    private const int Halvings = 60;

    /// <summary>The expected standard normal value of a place in an order, the first place highest (Blom's approximation).</summary>
    public static double NormalScore(int rank, int count) => -NormalQuantile((rank + 1 - 0.375) / (count + 0.25));

    /// <summary>The correlation of signal and score with which orders of <paramref name="count"/> have this expected Spearman correlation.</summary>
    public static double Strength(double spearman, int count)
    {
        double low = 0, high = 1;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Expected(middle, count) < Math.Abs(spearman) ? (middle, high) : (low, middle);
        }

        return Math.Sign(spearman) * high;
    }

    // Moran (1948): the mean of Spearman's coefficient over samples of a bivariate normal distribution.
    private static double Expected(double correlation, int count) =>
        6 / (Math.PI * (count + 1)) * (Math.Asin(correlation) + ((count - 2) * Math.Asin(correlation / 2)));

    // By bisection of the distribution function: called a few times a ranking, where an exact table is not worth its lines.
    private static double NormalQuantile(double share)
    {
        double low = -8, high = 8;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // Abramowitz and Stegun, 26.2.17: within 1e-7.
    private static double Cumulative(double value)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(value)));
        var tail = Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return value > 0 ? 1 - tail : tail;
    }
}
