namespace Penguin.Raise.Benchmark;

/// <summary>The difference of two arms over the items that both have.</summary>
public sealed record PairedDifference
{
    /// <summary>Up to this difference two scores are a tie: a third, the smallest step of a score.</summary>
    public const double TieWidth = 1.0 / 3;

    /// <summary>The macro mean of the items' differences (first minus second), with its interval.</summary>
    public required MeanInterval Interval { get; init; }

    /// <summary>d_z: the mean of the differences over their standard deviation (Cohen 1988; Lakens 2013), over the pooled items; <see langword="null"/> where they do not vary.</summary>
    public required double? EffectSize { get; init; }

    /// <summary>Items in which the first is higher by more than <see cref="TieWidth"/>.</summary>
    public required int Wins { get; init; }

    /// <summary>Items that differ by no more than <see cref="TieWidth"/>.</summary>
    public required int Ties { get; init; }

    /// <summary>Items in which the second is higher by more than <see cref="TieWidth"/>.</summary>
    public required int Losses { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="items">The items that have both values.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="expectedStrata">Strata that should be there.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static PairedDifference Of(IEnumerable<PairedItem> items, IntervalOptions? options = null, IEnumerable<string>? expectedStrata = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        var sample = new ClusteredSample(items.Select(item => new SampleItem(item.Stratum, item.Cluster, item.First - item.Second)), expectedStrata);
        double[] differences = [.. sample.Items.Select(item => item.Value)];
        return new PairedDifference
        {
            Interval = MeanInterval.Of(sample, options), EffectSize = Standardized(differences),
            Wins = differences.Count(IsAbove), Losses = differences.Count(difference => IsAbove(-difference)),
            Ties = differences.Count(difference => !IsAbove(difference) && !IsAbove(-difference)),
        };
    }

    // The tolerance keeps a difference of exactly a third, such as 2.6666 - 2.3333, a tie.
    private static bool IsAbove(double difference) => difference > TieWidth + 1e-9;

    private static double? Standardized(double[] differences)
    {
        if (differences.Length < 2)
        {
            return null;
        }

        Array.Sort(differences);
        var mean = differences.Sum() / differences.Length;
        var deviation = Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1));
        return deviation > 1e-12 ? mean / deviation : null;
    }
}
