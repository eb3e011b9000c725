namespace Penguin.Raise.Benchmark;

/// <summary>How intervals are computed.</summary>
public sealed class IntervalOptions
{
    /// <summary>The coverage that intervals aim at.</summary>
    /// <value>Above 0 and below 1; 0.95 by default.</value>
    public double Level { get; set; } = 0.95;

    /// <summary>How many times the bootstrap resamples.</summary>
    /// <value>100 to 10,000,000; 10,000 by default.</value>
    /// <remarks>Time grows with resamples times clusters.</remarks>
    public int Resamples { get; set; } = 10_000;

    /// <summary>Seeds the resampling. The same seed gives the same interval on every machine.</summary>
    /// <value>1 by default.</value>
    public int Seed { get; set; } = 1;

    internal void ThrowIfInvalid(string parameter)
    {
        if (!(Level > 0 && Level < 1))
        {
            throw new ArgumentException("IntervalOptions.Level must lie above 0 and below 1.", parameter);
        }

        if (Resamples is < 100 or > 10_000_000)
        {
            throw new ArgumentException("IntervalOptions.Resamples must be 100 to 10,000,000.", parameter);
        }
    }
}
