using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise.Benchmark;

/// <summary>How an experiment is run.</summary>
public sealed class ExperimentOptions
{
    /// <summary>How many items are worked on at the same time.</summary>
    /// <value>1 to 1024; 8 by default.</value>
    /// <remarks>Each works on one answer or judgement, so this many model calls can be under way.</remarks>
    [Range(1, 1024)]
    public int Concurrency { get; set; } = 8;

    /// <summary>How often each scenario is answered and judged in each arm. Draws are averaged per item and never counted as items.</summary>
    /// <value>1 to 1000; 1 by default.</value>
    /// <remarks>Calls and tokens grow with it.</remarks>
    [Range(1, 1000)]
    public int Draws { get; set; } = 1;

    /// <summary>Tells runs apart: arms and judge get <c>Seed * Draws + draw</c> as the number of the draw, and models get that as their seed.</summary>
    /// <value>0 to 1,000,000; 0 by default.</value>
    [Range(0, 1_000_000)]
    public int Seed { get; set; }

    /// <summary>Whether results keep answers, conversations and the judge's reasons.</summary>
    /// <value><see langword="false"/> by default. They cost memory and can hold a person's values.</value>
    public bool KeepTexts { get; set; }

    /// <summary>Receives the progress after each item, one report at a time.</summary>
    /// <value><see langword="null"/> by default: no reports.</value>
    public IProgress<ExperimentProgress>? Progress { get; set; }

    /// <summary>The clock that dates the run. Nothing else depends on it.</summary>
    /// <value><see langword="null"/> by default: the system's clock.</value>
    public TimeProvider? Time { get; set; }
}
