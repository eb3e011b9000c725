namespace Penguin.Raise.Benchmark;

/// <summary>The curve over the candidates, and the one that the rule chooses.</summary>
public sealed record CalibrationResult
{
    /// <summary>The name under which asking on to the budget stands in <see cref="Experiment"/>.</summary>
    public const string ToTheBudget = "to the budget";

    /// <summary>Each candidate's figures, in the given order.</summary>
    public required IReadOnlyList<CalibrationPoint> Curve { get; init; }

    /// <summary>The candidate that asks least among those whose mean loss is within <see cref="CalibrationOptions.MaxLoss"/>, of equal ones the safest; where none is, the
    /// safest of all. <see langword="null"/> where no candidate has a score.</summary>
    public required AbstentionCandidate? Chosen { get; init; }

    /// <summary>Whether the chosen one keeps within the loss.</summary>
    public required bool IsWithinLoss { get; init; }

    /// <summary>The items behind the curve: each candidate is an arm, and the first arm asks on to the budget.</summary>
    public required ExperimentResult Experiment { get; init; }

    /// <summary>The choice and the size of the curve.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"CalibrationResult ({Chosen?.Name ?? "nothing"} chosen of {Curve.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
}
