namespace Penguin.Raise;

/// <summary>The evaluations of one plan: runs batches concurrently, repeats what failed, keeps the budgets and counts. Confined to one plan.</summary>
/// <remarks>
/// Draw numbers are given in the order in which sets are chosen, and failed evaluations are repeated together after their batch in the same order, so results do
/// not depend on which call completes first.
/// </remarks>
internal sealed class PlanEvaluations(ISafetyEstimator estimator, PlannerOptions options, TimeProvider time, Scenario scenario, int seed)
{
    private const double UsualCallsEach = 2;
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<AttributeSet, int> _draws = [];
    private readonly HashSet<AttributeSet> _valued = [];
    private ModelUsage _evaluations;
    private ModelUsage _other;
    private int _rankings;
    private int _uninformed;
    private int _repairs;
    private int _slots;
    private int _values;
    private int _failures;
    private int _failuresInRow;
    private bool _budgetSpent;

    /// <summary>Evaluations chosen so far, with or without a value.</summary>
    public int Chosen => _slots;

    public PlanningCost Cost => new()
    {
        Evaluations = _values, FailedEvaluations = _failures, DistinctSets = _valued.Count, Usage = _evaluations + _other, Elapsed = time.GetElapsedTime(_start),
        Rankings = _rankings, UninformedRankings = _uninformed, RankingRepairs = _repairs,
    };

    /// <summary>The path of a finished plan.</summary>
    /// <param name="planner">The planner's name.</param>
    /// <param name="order">The attributes, as positions in the catalog.</param>
    /// <param name="stopReason">One of <see cref="PlanningStopReasons"/>.</param>
    public AcquisitionPath ToPath(string planner, IEnumerable<int> order, string stopReason) => new()
    {
        ScenarioId = scenario.Id, CatalogFingerprint = scenario.Profile.Catalog.Fingerprint, Planner = planner,
        Attributes = [.. order.Select(position => scenario.Profile.Catalog[position].Name)], Seed = seed, StopReason = stopReason, Cost = Cost,
    };

    /// <summary>Adds what was not an evaluation, such as a ranking.</summary>
    public void Add(ModelUsage usage) => _other += usage;

    /// <summary>Has attributes ranked and counts it. Where the budgets of calls or money leave nothing for it, or the model fails, the ranking is uninformed.</summary>
    public async Task<AttributeRanking> RankAsync(IAttributePrior prior, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken)
    {
        var total = _evaluations + _other;
        if (options.MaxCalls <= total.Calls || options.MaxPrice <= options.Price?.Invoke(total))
        {
            return new AttributeRanking { Order = [.. candidates.Positions], IsInformed = false };
        }

        AttributeRanking ranking;
        try
        {
            ranking = await prior.RankAsync(scenario, known, candidates, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelCallException failure)
        {
            ranking = new AttributeRanking { Order = [.. candidates.Positions], IsInformed = false, Usage = new ModelUsage(failure.Attempts, 0, 0) };
        }

        Add(ranking.Usage);
        _rankings++;
        _uninformed += ranking.IsInformed ? 0 : 1;
        _repairs += ranking.Repairs;
        return ranking;
    }

    /// <summary>How large the next batch may be, and if it is 0, why.</summary>
    public (int Size, string StopReason) Next()
    {
        if (_budgetSpent)
        {
            return (0, PlanningStopReasons.Price);
        }

        if (_failuresInRow >= options.MaxFailuresInRow)
        {
            return (0, PlanningStopReasons.Failures);
        }

        if (options.MaxDuration is { } longest && time.GetElapsedTime(_start) >= longest)
        {
            return (0, PlanningStopReasons.Duration);
        }

        var total = _evaluations + _other;
        (double Room, string Reason)[] rooms =
        [
            (options.Evaluations - _slots, PlanningStopReasons.Evaluations),
            (Room(options.MaxCalls - total.Calls, _slots == 0 ? UsualCallsEach : (double)_evaluations.Calls / _slots), PlanningStopReasons.Calls),
            (Room(options.MaxPrice - options.Price?.Invoke(total), _slots == 0 ? 0 : options.Price?.Invoke(_evaluations) / _slots ?? 0), PlanningStopReasons.Price),
        ];
        var (room, reason) = rooms.MinBy(item => item.Room);
        return (Math.Clamp((int)Math.Min(room, int.MaxValue), 0, options.BatchSize), reason);
    }

    /// <summary>Observes sets concurrently.</summary>
    /// <returns>A value or none for each, in the order of <paramref name="sets"/>.</returns>
    public async Task<double?[]> ObserveAsync(IReadOnlyList<AttributeSet> sets, CancellationToken cancellationToken)
    {
        var values = new double?[sets.Count];
        var open = Enumerable.Range(0, sets.Count).ToList();
        for (var attempt = 0; attempt <= options.Retries && open.Count > 0 && !_budgetSpent; attempt++)
        {
            var observations = await RoundAsync(open.ConvertAll(i => sets[i]), cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < open.Count; i++)
            {
                values[open[i]] = Read(observations[i]);
            }

            open.RemoveAll(i => values[i] is not null);
        }

        for (var i = 0; i < sets.Count; i++)
        {
            Count(sets[i], values[i]);
        }

        return values;
    }

    private static double Room(double? left, double each) => left switch
    {
        null => double.PositiveInfinity,
        <= 0 => 0,
        _ when each <= 0 => double.PositiveInfinity,
        _ => Math.Floor((left.Value / each) + 1e-9),
    };

    private async Task<SafetyObservation[]> RoundAsync(List<AttributeSet> sets, CancellationToken cancellationToken)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tasks = sets.ConvertAll(set => ObserveOneAsync(set, NextDraw(set), round));
        return await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    private async Task<SafetyObservation> ObserveOneAsync(AttributeSet set, int draw, CancellationTokenSource round)
    {
        try
        {
            return await estimator.ObserveAsync(scenario, set, draw, round.Token).ConfigureAwait(false);
        }
        catch (ModelCallException failure)
        {
            return new SafetyObservation { Diagnostic = failure.Kind.ToString(), Failure = failure.Kind, Usage = failure.Usage };
        }
        catch
        {
            await round.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private int NextDraw(AttributeSet set)
    {
        var drawn = _draws.GetValueOrDefault(set);
        _draws[set] = drawn + 1;
        return PlanDraws.Of(seed, drawn);
    }

    private double? Read(SafetyObservation observation)
    {
        _evaluations += observation.Usage;
        if (observation.Value is >= 1 and <= 5)
        {
            return observation.Value;
        }

        _failures++;
        _budgetSpent |= observation.Failure == ModelFailureKind.BudgetSpent;
        return null;
    }

    private void Count(AttributeSet set, double? value)
    {
        _slots++;
        if (value is null)
        {
            _failuresInRow++;
            return;
        }

        _failuresInRow = 0;
        _values++;
        _valued.Add(set);
    }
}
