using System.Collections.Concurrent;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>Plans scenarios with the library's planner against the simulated world, and puts the paths into an index for each similarity.</summary>
internal sealed class AgentPlans
{
    private readonly AgentSet _set;
    private readonly (Scenario Scenario, AcquisitionPath Path)[] _similar;
    private readonly (Scenario Scenario, AcquisitionPath Path)[] _other;

    public AgentPlans(AgentSet set, double prior)
    {
        _set = set;
        Prior = prior;
        var ranker = new ModelAttributePrior(new SimulatedChatClient(new SimulatedChatClientOptions { Seed = set.Seed, PriorCorrelation = prior, Scenarios = set.All }));
        var planner = new LatticePlanner(new Observer(set.World), ranker);
        _similar = Plan(planner, set.Similar);
        _other = Plan(planner, set.Other);
        Ranker = ranker;
    }

    public double Prior { get; }

    public IAttributePrior Ranker { get; }

    public async Task<PathGuide> GuideAsync(double similarity, PathOptions? options = null)
    {
        var guide = new PathGuide(new InMemoryPathIndex(), new LexicalEmbeddingGenerator(), options);
        await guide.AddAsync([.. _other, .. _similar.Where(pair => AgentSet.IsPlanned(pair.Scenario, similarity))]);
        return guide;
    }

    private static (Scenario, AcquisitionPath)[] Plan(LatticePlanner planner, IReadOnlyList<Scenario> scenarios)
    {
        var paths = new (Scenario, AcquisitionPath)[scenarios.Count];
        // The simulated world answers at once, so nothing is waited for.
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => paths[i] = (scenarios[i], planner.PlanAsync(scenarios[i], i).GetAwaiter().GetResult()));
        return paths;
    }

    /// <summary>What writer and judge of the simulated model would give, without their documents.</summary>
    private sealed class Observer(SimulatedWorld world) : ISafetyEstimator
    {
        private readonly ConcurrentDictionary<string, AgentTruth> _truths = new(StringComparer.Ordinal);

        public Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default)
        {
            var truth = _truths.GetOrAdd(scenario.Id, _ => new AgentTruth(world, scenario));
            var chance = new SeededNoise(StableHash.Of(5, "observe", scenario.Id, $"{known.Bits}/{draw}"));
            return Task.FromResult(new SafetyObservation { Value = SimulatedJudge.Grades(truth.Scores(known, 0), 1, ref chance).Average() });
        }
    }
}
