namespace Penguin.Raise;

/// <summary>Measures how much evaluations of the same set differ, by repeating whole evaluations, answer and judgement. Safe for concurrent use.</summary>
/// <remarks>Once for a writer and a judge is enough: store the result and give it to <see cref="PlannerOptions.Noise"/>.</remarks>
public sealed class JudgeNoiseMeter
{
    private readonly ISafetyEstimator _estimator;
    private readonly JudgeNoiseOptions _options;

    /// <summary>Creates a meter.</summary>
    /// <param name="estimator">Evaluates sets.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of range; the message lists all faults.</exception>
    public JudgeNoiseMeter(ISafetyEstimator estimator, JudgeNoiseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        _estimator = estimator;
        _options = options ?? new JudgeNoiseOptions();
        OptionsFaults.ThrowIfAny(new JudgeNoiseOptionsValidator(), _options);
    }

    /// <summary>Measures.</summary>
    /// <param name="scenarios">What to choose scenarios from, evenly; at least one.</param>
    /// <param name="seed">Chooses the draws.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The measurement; without a deviation where no scenario had two evaluations with a value.</returns>
    /// <exception cref="ArgumentException">No scenario is given.</exception>
    public async Task<JudgeNoise> MeasureAsync(IReadOnlyList<Scenario> scenarios, int seed = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        if (scenarios.Count == 0)
        {
            throw new ArgumentException("Measuring noise takes at least one scenario; none was given.", nameof(scenarios));
        }

        var count = Math.Min(_options.Scenarios, scenarios.Count);
        var naming = new NamingEstimator(_estimator);
        var found = new (double[] Values, PlanningCost Cost)[count];
        var repeatsEach = (_options.Evaluations + count - 1) / count;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _options.BatchSize / repeatsEach), CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, count), parallel, async (i, cancellation) =>
        {
            var repeats = ((i + 1) * _options.Evaluations / count) - (i * _options.Evaluations / count);
            found[i] = await RepeatAsync(naming, scenarios[(int)((long)i * scenarios.Count / count)], repeats, seed, cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);

        return new JudgeNoise
        {
            Judge = naming.Judge, PromptHash = naming.PromptHash, Deviation = Pooled([.. found.Select(item => item.Values)]),
            Evaluations = found.Sum(item => item.Values.Length), FailedEvaluations = found.Sum(item => item.Cost.FailedEvaluations), Scenarios = count,
            Usage = found.Aggregate(default(ModelUsage), (sum, item) => sum + item.Cost.Usage),
        };
    }

    /// <summary>The standard deviation within groups; none where no group has two values.</summary>
    internal static double? Pooled(IReadOnlyCollection<double[]> groups)
    {
        var freedom = groups.Sum(values => Math.Max(0, values.Length - 1));
        var squares = groups.Where(values => values.Length > 1).Sum(values => values.Sum(value => Math.Pow(value - values.Average(), 2)));
        return freedom == 0 ? null : Math.Sqrt(squares / freedom);
    }

    private async Task<(double[] Values, PlanningCost Cost)> RepeatAsync(ISafetyEstimator estimator, Scenario scenario, int repeats, int seed, CancellationToken cancellationToken)
    {
        var options = new PlannerOptions { Evaluations = repeats, BatchSize = _options.BatchSize, Retries = _options.Retries };
        var set = AttributeSet.Of(PlanCandidates.Of(scenario, options).Positions.Take(_options.SetSize));
        var evaluations = new PlanEvaluations(estimator, options, TimeProvider.System, scenario, seed);
        var values = new List<double>();
        while (evaluations.Next().Size is > 0 and var size)
        {
            var observed = await evaluations.ObserveAsync([.. Enumerable.Repeat(set, size)], cancellationToken).ConfigureAwait(false);
            values.AddRange(observed.OfType<double>());
        }

        return ([.. values], evaluations.Cost);
    }

    // Notes the names that observations carry; several judges, such as a panel's, are joined by commas.
    private sealed class NamingEstimator(ISafetyEstimator inner) : ISafetyEstimator
    {
        private readonly SortedSet<string> _judges = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _prompts = new(StringComparer.Ordinal);

        public string Judge => Joined(_judges);

        public string PromptHash => Joined(_prompts);

        public async Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default)
        {
            var observation = await inner.ObserveAsync(scenario, known, draw, cancellationToken).ConfigureAwait(false);
            lock (_judges)
            {
                _ = observation.Judge is { } judge && _judges.Add(judge);
                _ = observation.PromptHash is { } prompt && _prompts.Add(prompt);
            }

            return observation;
        }

        private static string Joined(SortedSet<string> names) => names.Count == 0 ? "unknown" : string.Join(", ", names);
    }
}
