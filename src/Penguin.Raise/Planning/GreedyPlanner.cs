namespace Penguin.Raise;

/// <summary>Adds, step by step, the attribute with the best measured score. Safe for concurrent use.</summary>
/// <remarks>
/// Each step evaluates every attribute that is left, as often as the budget allows evenly: 10 + 9 + 8 evaluations and one of nothing known, at ten attributes
/// and depth 3. Where the budget ends before a step is measured whole, the rest follows the catalog. The estimates of prefixes are the means by which they
/// were chosen, so they are too high. Of the options it uses depth, candidates, evaluations and budgets.
/// </remarks>
public sealed class GreedyPlanner : IAcquisitionPlanner
{
    private readonly ISafetyEstimator _estimator;
    private readonly PlannerOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Creates a planner.</summary>
    /// <param name="estimator">Evaluates sets.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public GreedyPlanner(ISafetyEstimator estimator, PlannerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        (_estimator, _options, _time) = (estimator, options ?? new PlannerOptions(), time ?? TimeProvider.System);
        OptionsFaults.ThrowIfAny(new PlannerOptionsRules(), _options);
    }

    /// <inheritdoc/>
    public string Name => "greedy";

    /// <inheritdoc/>
    public string Settings => PlanSettings.OfSearch(_options);

    /// <inheritdoc/>
    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var candidates = PlanCandidates.Of(scenario, _options);
        var depth = Math.Min(_options.Depth, candidates.Count);
        var evaluations = new PlanEvaluations(_estimator, _options, _time, scenario, seed);
        var measured = new SetMeans(evaluations, _options);
        var draws = Math.Max(1, _options.Evaluations / (1 + Enumerable.Range(0, depth).Sum(step => candidates.Count - step)));
        var stopReason = depth == 0 ? PlanningStopReasons.NoCandidates : await measured.AddAsync([AttributeSet.Empty], draws, cancellationToken).ConfigureAwait(false);
        var (set, order) = (AttributeSet.Empty, new List<int>());
        while (stopReason is null && order.Count < depth)
        {
            int[] open = [.. candidates.Positions.Where(position => !set.Contains(position))];
            stopReason = await measured.AddAsync([.. open.Select(set.With)], draws, cancellationToken).ConfigureAwait(false);
            if (stopReason is null)
            {
                order.Add(open.MaxBy(position => measured.MeanOf(set.With(position)) ?? double.NegativeInfinity));
                set = set.With(order[^1]);
            }
        }

        IEnumerable<int> path = order.Concat(candidates.Positions.Where(position => !set.Contains(position)).Take(depth - order.Count));
        return evaluations.ToPath(Name, path, stopReason ?? PlanningStopReasons.Complete) with
        {
            Settings = Settings,
            NoiseDeviation = measured.NoiseDeviation, Prefixes = order.Count == depth ? measured.Prefixes(order) : [],
        };
    }
}
