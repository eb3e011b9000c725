namespace Penguin.Raise;

/// <summary>The standard normal distribution.</summary>
internal static class StandardNormal
{
    private const double DensityAtZero = 0.3989422804014327;

    public static double Density(double z) => DensityAtZero * Math.Exp(-0.5 * z * z);

    /// <summary>The probability of a value above <paramref name="z"/>. Absolute error below 1e-14 (G. West, Better approximations to cumulative normal functions, 2005).</summary>
    public static double Above(double z)
    {
        var x = Math.Abs(z);
        var tail = x > 37 ? 0 : Math.Exp(-0.5 * x * x) * (x < 7.07106781186547 ? Ratio(x) : Fraction(x));
        return z >= 0 ? tail : 1 - tail;
    }

    /// <summary>The mean of how far a value is above <paramref name="z"/>, counted as 0 below it.</summary>
    public static double MeanAbove(double z) => Math.Max(0, Density(z) - (z * Above(z)));

    /// <summary>The value with this probability below it, by bisection; for tables, not for loops.</summary>
    public static double Quantile(double probability)
    {
        double low = -38, high = 38;
        for (var step = 0; step < 64; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = 1 - Above(middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Ratio(double x)
    {
        var above = 0.0352624965998911;
        above = (above * x) + 0.700383064443688;
        above = (above * x) + 6.37396220353165;
        above = (above * x) + 33.912866078383;
        above = (above * x) + 112.079291497871;
        above = (above * x) + 221.213596169931;
        above = (above * x) + 220.206867912376;
        var below = 0.0883883476483184;
        below = (below * x) + 1.75566716318264;
        below = (below * x) + 16.064177579207;
        below = (below * x) + 86.7807322029461;
        below = (below * x) + 296.564248779674;
        below = (below * x) + 637.333633378831;
        below = (below * x) + 793.826512519948;
        return above / ((below * x) + 440.413735824752);
    }

    private static double Fraction(double x)
    {
        var fraction = x + 0.65;
        for (var term = 4; term >= 1; term--)
        {
            fraction = x + (term / fraction);
        }

        return DensityAtZero / fraction;
    }
}
