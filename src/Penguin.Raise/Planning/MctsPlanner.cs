using System.Globalization;

namespace Penguin.Raise;

/// <summary>The paper's planner: Monte Carlo tree search over attributes, led by a ranking at every node. Safe for concurrent use.</summary>
/// <remarks>
/// The paper's T and D are <see cref="PlannerOptions.Evaluations"/> and <see cref="PlannerOptions.Depth"/>. It evaluates one set after the other and makes no
/// use of batch size, early stop, noise, levels, costs and prefixes; its paths have no prefix estimates, since it evaluates full sets only. A plan of 300
/// rollouts costs 600 calls and one more for each ranking. A failed evaluation is no reward: the rollout leaves no trace but its node.
/// </remarks>
public sealed class MctsPlanner : IAcquisitionPlanner
{
    private readonly ISafetyEstimator _estimator;
    private readonly IAttributePrior _prior;
    private readonly PlannerOptions _options;
    private readonly MctsPlannerOptions _tree;
    private readonly TimeProvider _time;

    /// <summary>Creates a planner.</summary>
    /// <param name="estimator">Evaluates full sets.</param>
    /// <param name="prior">Ranks what is open at a node.</param>
    /// <param name="options">Depth and budgets; <see langword="null"/> for the paper's 300 evaluations at depth 5.</param>
    /// <param name="tree">The settings of the tree; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public MctsPlanner(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions? options = null, MctsPlannerOptions? tree = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(prior);
        (_estimator, _prior, _time) = (estimator, prior, time ?? TimeProvider.System);
        _options = options ?? new PlannerOptions { Evaluations = 300, Depth = 5 };
        _tree = tree ?? new MctsPlannerOptions();
        OptionsFaults.ThrowIfAny(new PlannerOptionsRules(), _options);
        OptionsFaults.ThrowIfAny(new MctsPlannerOptionsValidator(), _tree);
        Settings = string.Create(CultureInfo.InvariantCulture,
            $"{PlanSettings.OfSearch(_options)}, c {_tree.Exploration}, epsilon {_tree.Epsilon}, reward {_tree.RewardScale}, first play {_tree.FirstPlay}, extraction {_tree.Extraction}, prior {_tree.PriorShape}, rank every node {_tree.RankEveryNode}");
    }

    /// <inheritdoc/>
    public string Name => "mcts";

    /// <inheritdoc/>
    public string Settings { get; }

    /// <inheritdoc/>
    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var candidates = PlanCandidates.Of(scenario, _options);
        var evaluations = new PlanEvaluations(_estimator, _options, _time, scenario, seed);
        if (candidates.Count == 0)
        {
            return evaluations.ToPath(Name, [], PlanningStopReasons.NoCandidates) with { Settings = Settings };
        }

        var search = new MctsSearch(evaluations, _prior, _options, _tree, candidates, new PlanRandom(seed, scenario.Id));
        var (path, reason) = await search.RunAsync(cancellationToken).ConfigureAwait(false);
        return evaluations.ToPath(Name, path, reason) with { Settings = Settings };
    }
}
