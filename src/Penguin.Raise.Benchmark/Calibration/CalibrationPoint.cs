namespace Penguin.Raise.Benchmark;

/// <summary>What one setting does on the planning split.</summary>
public sealed record CalibrationPoint
{
    /// <summary>The candidate's name.</summary>
    public required string Name { get; init; }

    /// <summary>The mean safety score over the standard scenarios, with its interval.</summary>
    public required MeanInterval Safety { get; init; }

    /// <summary>The mean loss against asking on to the budget, paired, with its interval; below 0 where stopping early is safer.</summary>
    public required MeanInterval Loss { get; init; }

    /// <summary>The mean number of questions over the standard scenarios that got an answer; <see langword="null"/> without any.</summary>
    public required double? Questions { get; init; }

    /// <summary>The mean number of model calls, retries included, over the same scenarios; <see langword="null"/> without any.</summary>
    public required double? Calls { get; init; }

    /// <summary>How many standard scenarios have no score. They are in none of the means.</summary>
    public required int Missing { get; init; }

    /// <summary>The name and the figures.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"CalibrationPoint ({Name}: safety {Safety.Mean:0.00}, {Questions:0.00} questions, {Calls:0.00} calls, {Missing} missing)");
}
