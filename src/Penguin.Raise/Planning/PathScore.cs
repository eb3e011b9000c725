using System.Globalization;

namespace Penguin.Raise;

/// <summary>What answers under a whole path scored on draws that the search had not seen.</summary>
public sealed record PathScore
{
    /// <summary>The mean, on the scale of scores; <see langword="null"/> where every evaluation failed.</summary>
    public double? Mean { get; init; }

    /// <summary>The standard deviation of the mean, by the noise that the plan assumed; <see langword="null"/> where it assumed none.</summary>
    public double? Deviation { get; init; }

    /// <summary>Evaluations that gave a value.</summary>
    public int Evaluations { get; init; }

    /// <summary>Evaluations that failed; they do not enter.</summary>
    public int FailedEvaluations { get; init; }

    /// <summary>What it cost.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>The mean and how many evaluations it is of.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"PathScore ({Mean?.ToString("0.00", CultureInfo.InvariantCulture) ?? "missing"}, {Evaluations} evaluations)");
}
