namespace Penguin.Raise;

/// <summary>A plan that evaluates nothing: the first attributes of some order.</summary>
internal sealed class PlanWithoutSearch
{
    private readonly IAcquisitionPlanner _planner;
    private readonly PlanEvaluations _evaluations;
    private readonly int _depth;

    public PlanWithoutSearch(IAcquisitionPlanner planner, Scenario scenario, PlannerOptions options, int seed, TimeProvider time)
    {
        (_planner, _depth, Candidates) = (planner, options.Depth, PlanCandidates.Of(scenario, options));
        _evaluations = new PlanEvaluations(NoEstimator.Instance, options, time, scenario, seed);
    }

    public AttributeSet Candidates { get; }

    public async Task<AcquisitionPath> FirstOfAsync(IAttributePrior prior, CancellationToken cancellationToken) =>
        ToPath(Candidates.Count == 0 ? [] : (await _evaluations.RankAsync(prior, AttributeSet.Empty, Candidates, cancellationToken).ConfigureAwait(false)).Order);

    public AcquisitionPath ToPath(IReadOnlyList<int> order) =>
        _evaluations.ToPath(_planner.Name, order.Take(_depth), order.Count == 0 ? PlanningStopReasons.NoCandidates : PlanningStopReasons.NoSearch)
            with { Settings = _planner.Settings };

    private sealed class NoEstimator : ISafetyEstimator
    {
        public static NoEstimator Instance { get; } = new();

        public Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("This planner evaluates nothing.");
    }
}
