namespace Penguin.Raise;

/// <summary>A plan that evaluates nothing: the first attributes of some order.</summary>
internal sealed record PlanWithoutSearch(string Planner, PlanEvaluations Evaluations, AttributeSet Candidates, int Depth)
{
    public static PlanWithoutSearch Of(string planner, Scenario scenario, PlannerOptions options, int seed, TimeProvider time) =>
        new(planner, new PlanEvaluations(NoEstimator.Instance, options, time, scenario, seed), PlanCandidates.Of(scenario, options), options.Depth);

    public async Task<AcquisitionPath> FirstOfAsync(IAttributePrior prior, CancellationToken cancellationToken) =>
        ToPath(Candidates.Count == 0 ? [] : (await Evaluations.RankAsync(prior, AttributeSet.Empty, Candidates, cancellationToken).ConfigureAwait(false)).Order);

    public AcquisitionPath ToPath(IReadOnlyList<int> order) =>
        Evaluations.ToPath(Planner, order.Take(Depth), order.Count == 0 ? PlanningStopReasons.NoCandidates : PlanningStopReasons.NoSearch)
            with { Settings = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"depth {Depth}") };

    private sealed class NoEstimator : ISafetyEstimator
    {
        public static NoEstimator Instance { get; } = new();

        public Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("This planner evaluates nothing.");
    }
}
