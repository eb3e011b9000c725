namespace Penguin.Raise.Testing;

/// <summary>What came of swapping irrelevant attributes, beside the noise between equal persons.</summary>
public sealed record FairnessReport
{
    /// <summary>How many pairs of conversations were compared.</summary>
    public required int Pairs { get; init; }

    /// <summary>The differences; one pair can have several.</summary>
    public required IReadOnlyList<FairnessDifference> Differences { get; init; }

    /// <summary>How many pairs have a difference.</summary>
    public required int DifferentPairs { get; init; }

    /// <summary>How many pairs of conversations of one and the same person under two seeds were compared; 0 with one seed.</summary>
    public required int NoisePairs { get; init; }

    /// <summary>How many of those have a difference. Where it is as large a share as that of <see cref="DifferentPairs"/>, the model is unsteady rather than unfair.</summary>
    public required int DifferentNoisePairs { get; init; }

    /// <summary>How many scores are missing: a judge was given, but could not score the answer, or there was none.</summary>
    public required int MissingScores { get; init; }

    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"FairnessReport ({DifferentPairs} of {Pairs} pairs differ, noise {DifferentNoisePairs} of {NoisePairs})");
}
