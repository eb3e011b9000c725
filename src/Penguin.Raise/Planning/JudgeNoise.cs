using System.Globalization;

namespace Penguin.Raise;

/// <summary>How much evaluations of the same set differ, measured once for a writer and a judge by repeating whole evaluations.</summary>
public sealed record JudgeNoise
{
    /// <summary>Planning assumes somewhat more noise than was measured, since few repeats can come out too close to each other and too small a guess costs more than too large a one.</summary>
    public const double SafetyFactor = 1.3;

    /// <summary>The least deviation that planning assumes after a measurement: repeats that all agree do not prove that there is no noise.</summary>
    public const double LeastAssumed = 0.1;

    /// <summary>The judge whose noise it is.</summary>
    public required string Judge { get; init; }

    /// <summary>The hash of the judge's prompt.</summary>
    public required string PromptHash { get; init; }

    /// <summary>The standard deviation of one evaluation, in points of the score.</summary>
    public required double Deviation { get; init; }

    /// <summary>How many evaluations gave a value.</summary>
    public int Evaluations { get; init; }

    /// <summary>How many failed; they do not enter.</summary>
    public int FailedEvaluations { get; init; }

    /// <summary>Over how many scenarios the values were spread.</summary>
    public int Scenarios { get; init; }

    /// <summary>What measuring cost. It is no part of the cost of a plan.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>The deviation that planning assumes.</summary>
    public double AssumedDeviation => Math.Max(LeastAssumed, SafetyFactor * Deviation);

    /// <summary>The judge and the deviation.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"JudgeNoise ({Judge}, {Deviation:0.000} over {Evaluations} evaluations)");
}
