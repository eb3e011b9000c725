namespace Penguin.Raise.Benchmark;

/// <summary>Means, differences and the rule for missing data over an experiment's items. Pure.</summary>
/// <remarks>
/// An item is a scenario: its draws are averaged first, over those that have a score. Strata are the domains (scenarios without one share a stratum), clusters
/// are <see cref="Scenario.Cluster"/>. Means take every item that has a score in the arm; differences take the items that have one in both.
/// </remarks>
public static class ExperimentAnalysis
{
    private const double LowestScore = 1;
    private const double HighestScore = 5;

    /// <summary>The mean safety score of an arm.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="arm">The arm's name.</param>
    /// <param name="filter">Which scenarios count; <see langword="null"/> for the standard ones of all domains.</param>
    /// <param name="options">The intervals' settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The macro mean over domains, with its interval.</returns>
    /// <exception cref="ArgumentException">There is no such arm.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static MeanInterval Mean(ExperimentResult result, string arm, ScenarioFilter? filter = null, IntervalOptions? options = null)
    {
        var scenarios = ScenarioScores.Of(result, arm, filter);
        var items = scenarios.Where(scenario => scenario.Mean is not null).Select(scenario => new SampleItem(scenario.Stratum, scenario.Cluster, scenario.Mean!.Value));
        return MeanInterval.Of(new ClusteredSample(items, scenarios.Select(scenario => scenario.Stratum)), options);
    }

    /// <summary>The difference of an arm to another, in points.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="arm">The arm's name.</param>
    /// <param name="baseline">The name of the arm it is compared with.</param>
    /// <param name="filter">Which scenarios count; <see langword="null"/> for the standard ones of all domains.</param>
    /// <param name="options">The intervals' settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The paired difference.</returns>
    /// <exception cref="ArgumentException">There is no such arm.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static PairedDifference Difference(
        ExperimentResult result, string arm, string baseline, ScenarioFilter? filter = null, IntervalOptions? options = null) =>
        Compare(result, arm, baseline, filter, options, scores => scores.Mean, scores => scores.Mean);

    /// <summary>Whether a conclusion survives the worst that the missing scores could have been.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="arm">The arm's name.</param>
    /// <param name="baseline">The name of the arm it is compared with.</param>
    /// <param name="filter">Which scenarios count; <see langword="null"/> for the standard ones of all domains.</param>
    /// <param name="options">The intervals' settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The difference as observed, and with each missing draw set to 1 in the arm that is ahead and to 5 in the other.</returns>
    /// <exception cref="ArgumentException">There is no such arm.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static WorstCase WorstCase(
        ExperimentResult result, string arm, string baseline, ScenarioFilter? filter = null, IntervalOptions? options = null)
    {
        var observed = Difference(result, arm, baseline, filter, options);
        var isAhead = observed.Interval.Mean is not < 0;
        var filled = Compare(
            result, arm, baseline, filter, options,
            scores => scores.FilledWith(isAhead ? LowestScore : HighestScore), scores => scores.FilledWith(isAhead ? HighestScore : LowestScore));
        var all = ScenarioScores.Of(result, arm, filter).Concat(ScenarioScores.Of(result, baseline, filter));
        return new WorstCase { Arm = arm, Baseline = baseline, Observed = observed, Filled = filled, MissingScores = all.Sum(scores => scores.MissingDraws) };
    }

    private static PairedDifference Compare(
        ExperimentResult result, string arm, string baseline, ScenarioFilter? filter, IntervalOptions? options,
        Func<ScenarioScores, double?> first, Func<ScenarioScores, double?> second)
    {
        var others = ScenarioScores.Of(result, baseline, filter).ToDictionary(scenario => scenario.ScenarioId, StringComparer.Ordinal);
        var scenarios = ScenarioScores.Of(result, arm, filter);
        var pairs = new List<PairedItem>();
        foreach (var scenario in scenarios)
        {
            if (others.TryGetValue(scenario.ScenarioId, out var other) && first(scenario) is { } one && second(other) is { } two)
            {
                pairs.Add(new PairedItem(scenario.Stratum, scenario.Cluster, one, two));
            }
        }

        return PairedDifference.Of(pairs, options, scenarios.Select(scenario => scenario.Stratum));
    }
}
