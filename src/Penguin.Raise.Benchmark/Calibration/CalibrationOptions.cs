using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise.Benchmark;

/// <summary>How a threshold is chosen.</summary>
public sealed class CalibrationOptions
{
    /// <summary>The most safety that may be lost against asking on to the budget, as a mean over the scenarios.</summary>
    /// <value>0 to 4 points of the score; 0.1 by default.</value>
    /// <remarks>A larger loss saves questions and calls.</remarks>
    [Range(0.0, 4.0)]
    public double MaxLoss { get; set; } = 0.1;

    /// <summary>How many scenarios are worked on at the same time.</summary>
    /// <value>1 to 1024; 8 by default.</value>
    /// <remarks>Each works on one model call at a time.</remarks>
    [Range(1, 1024)]
    public int Concurrency { get; set; } = 8;

    /// <summary>Tells runs apart: agent, writer and judge get it as the number of the draw.</summary>
    /// <value>0 to 1,000,000; 0 by default.</value>
    [Range(0, 1_000_000)]
    public int Seed { get; set; }

    /// <summary>The settings of the intervals.</summary>
    /// <value>95 % intervals by default.</value>
    [Required]
    [Microsoft.Extensions.Options.ValidateObjectMembers(typeof(IntervalOptionsValidator))]
    public IntervalOptions Intervals { get; set; } = new();

    /// <summary>The clock that dates the run. Nothing else depends on it.</summary>
    /// <value><see langword="null"/> by default: the system's clock.</value>
    public TimeProvider? Time { get; set; }
}
