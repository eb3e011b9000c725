using System.Globalization;

namespace Penguin.Raise;

/// <summary>The default planner: learns a joint Gaussian estimate of all subsets from few evaluations, each chosen for what it is expected to gain.</summary>
/// <remarks>
/// One evaluation informs every subset that shares an attribute or a pair with it, so it takes a fraction of the evaluations of a tree search. Model calls: one for the
/// ranking and two for each evaluation, plus what is repeated. Evaluations of a batch run at the same time; those under way count as known when the next is chosen. The
/// result is a good path, not a proven best one: see the deviations in <see cref="AcquisitionPath.Prefixes"/>. Safe for concurrent use.
/// </remarks>
public sealed class LatticePlanner : IAcquisitionPlanner
{
    private readonly ISafetyEstimator _estimator;
    private readonly IAttributePrior? _prior;
    private readonly PlannerOptions _options;
    private readonly TimeProvider _time;
    private readonly LatticeModel _model;

    /// <summary>Creates a planner.</summary>
    /// <param name="estimator">Evaluates sets.</param>
    /// <param name="prior">Ranks attributes before anything is evaluated; <see langword="null"/>: without a ranking, which takes about ten evaluations more.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of range; the message lists all faults.</exception>
    public LatticePlanner(ISafetyEstimator estimator, IAttributePrior? prior = null, PlannerOptions? options = null, TimeProvider? time = null)
        : this(estimator, prior, options, time, new LatticeModel())
    {
    }

    internal LatticePlanner(ISafetyEstimator estimator, IAttributePrior? prior, PlannerOptions? options, TimeProvider? time, LatticeModel model)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        _estimator = estimator;
        _prior = prior;
        _options = options ?? new PlannerOptions();
        _time = time ?? TimeProvider.System;
        _model = model;
        OptionsFaults.ThrowIfAny(new PlannerOptionsRules(), _options);
    }

    /// <inheritdoc/>
    public string Name => "lattice";

    /// <summary>The settings on which its paths depend, as one line of text.</summary>
    public string Settings => string.Create(CultureInfo.InvariantCulture,
        $"depth {_options.Depth}, evaluations {_options.Evaluations}, {_options.BatchSize} at a time, at least {_options.MinEvaluations}, stop gain {_options.StopGain}, noise {_options.AssumedNoise}, ")
        + string.Create(CultureInfo.InvariantCulture, $"levels {string.Join(' ', _options.Levels.Select(level => level.ToString(CultureInfo.InvariantCulture)))}, prefix weight {_options.PrefixWeight}, ")
        + string.Create(CultureInfo.InvariantCulture, $"cost weight {_options.CostWeight}, surcharges {_options.PersonalSurcharge} and {_options.SpecialSurcharge}, at most {_options.MaxSets} sets, retries {_options.Retries}, ")
        + string.Create(CultureInfo.InvariantCulture, $"unaskable {(_options.IncludeUnaskable ? "included" : "left out")}, ranking {(_prior is null ? "none" : _prior.GetType().Name)}");

    /// <inheritdoc/>
    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var evaluations = new PlanEvaluations(_estimator, _options, _time, scenario, seed);
        var candidates = PlanCandidates.Of(scenario, _options);
        if (candidates.Count == 0)
        {
            return evaluations.ToPath(Name, [], PlanningStopReasons.NoCandidates) with { Settings = Settings };
        }

        var scores = await RankAsync(scenario, candidates, evaluations, cancellationToken).ConfigureAwait(false);
        var search = new LatticeSearch(_options, scenario.Profile.Catalog, candidates, scores, _model);
        var stopReason = await SearchAsync(search, evaluations, cancellationToken).ConfigureAwait(false);
        var (order, prefixes) = search.Path();
        return evaluations.ToPath(Name, order, stopReason) with { Settings = Settings, Prefixes = prefixes, NoiseDeviation = search.Noise };
    }

    private async Task<string> SearchAsync(LatticeSearch search, PlanEvaluations evaluations, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (size, budget) = evaluations.Next();
            if (size == 0)
            {
                return budget;
            }

            var (sets, reason) = search.Choose(size, mayStop: evaluations.Chosen >= _options.MinEvaluations);
            if (sets.Count == 0)
            {
                return reason;
            }

            search.Learn(await evaluations.ObserveAsync(sets, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<double[]> RankAsync(Scenario scenario, AttributeSet candidates, PlanEvaluations evaluations, CancellationToken cancellationToken)
    {
        if (_prior is null)
        {
            return new double[scenario.Profile.Catalog.Count];
        }

        var ranking = await evaluations.RankAsync(_prior, AttributeSet.Empty, candidates, cancellationToken).ConfigureAwait(false);
        return RankScores.Of(ranking.IsInformed ? ranking.Order : [], scenario.Profile.Catalog.Count);
    }
}
