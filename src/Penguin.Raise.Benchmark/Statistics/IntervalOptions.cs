using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise.Benchmark;

/// <summary>How intervals are computed.</summary>
public sealed class IntervalOptions
{
    /// <summary>The coverage that intervals aim at.</summary>
    /// <value>0.5 to 0.9999; 0.95 by default.</value>
    [Range(0.5, 0.9999)]
    public double Level { get; set; } = 0.95;

    /// <summary>How many times the bootstrap resamples.</summary>
    /// <value>100 to 10,000,000; 10,000 by default.</value>
    /// <remarks>Time grows with resamples times clusters.</remarks>
    [Range(100, 10_000_000)]
    public int Resamples { get; set; } = 10_000;

    /// <summary>Seeds the resampling. The same seed gives the same interval on every machine.</summary>
    /// <value>1 by default.</value>
    public int Seed { get; set; } = 1;
}
