namespace Penguin.Raise.Benchmark;

/// <summary>A share with its exact interval (Clopper and Pearson 1934).</summary>
/// <param name="Count">How many have the property.</param>
/// <param name="Total">Of how many.</param>
/// <param name="Lower">The lower end, 0 to 1.</param>
/// <param name="Upper">The upper end, 0 to 1.</param>
public readonly record struct ProportionInterval(int Count, int Total, double Lower, double Upper)
{
    /// <summary>The share, 0 to 1; not a number without any.</summary>
    public double Share => (double)Count / Total;

    /// <summary>Computes the interval: quantiles of beta distributions.</summary>
    /// <param name="count">How many have the property.</param>
    /// <param name="total">Of how many; with 0 the interval is 0 to 1.</param>
    /// <param name="level">The coverage that is at least reached, above 0 and below 1.</param>
    /// <returns>The share and its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not between 0 and the total, or the level not between 0 and 1.</exception>
    public static ProportionInterval Of(int count, int total, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        var tail = (1 - level) / 2;
        return new ProportionInterval(
            count, total,
            count == 0 ? 0 : Quantiles.BetaQuantile(count, total - count + 1, tail),
            count == total ? 1 : Quantiles.BetaQuantile(count + 1, total - count, 1 - tail));
    }
}
