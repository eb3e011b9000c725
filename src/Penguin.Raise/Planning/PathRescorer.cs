namespace Penguin.Raise;

/// <summary>Evaluates finished paths anew. Safe for concurrent use.</summary>
/// <remarks>The search picks what looked best, so its own estimate of the picked path is optimistic; fresh draws of the same set are not.</remarks>
public sealed class PathRescorer
{
    private readonly ISafetyEstimator _estimator;
    private readonly int _draws;

    /// <summary>Creates a rescorer.</summary>
    /// <param name="estimator">Evaluates sets; the one of the search or, for an opinion of another judge, another.</param>
    /// <param name="draws">How many evaluations each path gets, 1 to 10,000; each is two model calls.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is out of its range.</exception>
    public PathRescorer(ISafetyEstimator estimator, int draws = 4)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, PlanDraws.MostFresh);
        (_estimator, _draws) = (estimator, draws);
    }

    /// <summary>How many evaluations each path gets.</summary>
    public int Draws => _draws;

    /// <summary>Evaluates the whole path, one draw after the other.</summary>
    /// <param name="scenario">The scenario that was planned.</param>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The score. Failed evaluations are counted and do not enter.</returns>
    /// <exception cref="ArgumentException">The path is of another scenario, or the scenario's catalog has another fingerprint.</exception>
    public async Task<PathScore> ScoreAsync(Scenario scenario, AcquisitionPath path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(path);
        var catalog = scenario.Profile.Catalog;
        if (path.ScenarioId != scenario.Id || path.CatalogFingerprint != catalog.Fingerprint)
        {
            throw new ArgumentException(
                $"The path is of scenario '{path.ScenarioId}' and catalog {path.CatalogFingerprint}, not of scenario '{scenario.Id}' and catalog {catalog.Fingerprint}.", nameof(path));
        }

        var set = AttributeSet.Of(path.Attributes.Select(catalog.PositionOf));
        var (sum, count, usage) = (0.0, 0, default(ModelUsage));
        for (var draw = 0; draw < _draws; draw++)
        {
            var observation = await _estimator.ObserveAsync(scenario, set, PlanDraws.Fresh(path.Seed, draw), cancellationToken).ConfigureAwait(false);
            usage += observation.Usage;
            if (observation.Value is >= 1 and <= 5)
            {
                (sum, count) = (sum + observation.Value.Value, count + 1);
            }
        }

        return new PathScore
        {
            Mean = count == 0 ? null : sum / count, Deviation = count == 0 ? null : path.NoiseDeviation / Math.Sqrt(count),
            Evaluations = count, FailedEvaluations = _draws - count, Usage = usage,
        };
    }
}
