using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>Fresh simulated scenarios: queries to plan, and other people's queries to evaluate on. No person is on both sides.</summary>
internal sealed class AgentSet
{
    private const int EachAsks = 4;
    private const int EachPlanned = 3;
    private const double ControlShare = 0.15;

    private AgentSet(int seed, IReadOnlyList<Scenario> all, IEnumerable<Scenario> evaluated, IEnumerable<Scenario> twins, IEnumerable<Scenario> similar, IEnumerable<Scenario> other)
    {
        (Seed, All, World) = (seed, all, new SimulatedWorld(seed, WorldLevels.Main, all));
        (Evaluated, Twins, Similar, Other) = ([.. evaluated], [.. twins], [.. similar], [.. other]);
    }

    /// <summary>Fresh scenarios: four people ask each query, three others' ways of asking it are planned, and half as many queries of other issues.</summary>
    public static AgentSet Fresh(int queries, int seed)
    {
        var asked = SimulatedScenarios.Generate(queries, seed, ControlShare);
        var other = SimulatedScenarios.Generate(queries / 2, seed + 4, ControlShare);
        return new AgentSet(
            seed, [.. asked, .. other], asked.SelectMany((query, i) => People(query, i, seed + 1, EachAsks, "asks")),
            asked.Where(query => query.Role == ScenarioRole.Standard).Select((query, i) => Twin(query, i, seed + 2)).OfType<Scenario>(),
            asked.SelectMany((query, i) => People(query, i, seed + 3, EachPlanned, "planned")), other);
    }

    /// <summary>The sample set, split by issue: one half is planned, the other asked.</summary>
    public static AgentSet Samples(int seed)
    {
        var all = SampleScenarios.Load();
        var split = ScenarioSplit.ByIssue(all, evaluationShare: 0.5, seed);
        return new AgentSet(
            seed, all, split.Evaluation.Where(scenario => scenario.Role != ScenarioRole.Twin), split.Evaluation.Where(scenario => scenario.Role == ScenarioRole.Twin), [],
            split.Planning.Where(scenario => scenario.Role != ScenarioRole.Twin));
    }

    public int Seed { get; }

    public SimulatedWorld World { get; }

    /// <summary>All queries, for the simulated model, which has to know the controls.</summary>
    public IReadOnlyList<Scenario> All { get; }

    public IReadOnlyList<Scenario> Evaluated { get; }

    public IReadOnlyList<Scenario> Standard => [.. Evaluated.Where(scenario => scenario.Role == ScenarioRole.Standard)];

    public IReadOnlyList<Scenario> Controls => [.. Evaluated.Where(scenario => scenario.Role == ScenarioRole.Control)];

    /// <summary>For each query to evaluate on, a person for whom the plain answer is right.</summary>
    public IReadOnlyList<Scenario> Twins { get; }

    /// <summary>The queries to evaluate on as other people asked them, planned.</summary>
    public IReadOnlyList<Scenario> Similar { get; }

    /// <summary>Queries of other issues, planned.</summary>
    public IReadOnlyList<Scenario> Other { get; }

    /// <summary>Whether ones like this query are planned where the similarity is as given; the queries of a lower one are among those of a higher one.</summary>
    public static bool IsPlanned(Scenario scenario, double similarity) => new SeededNoise(StableHash.Of(11, "similar", scenario.Query)).Uniform() < similarity;

    private static IEnumerable<Scenario> People(Scenario query, int number, int seed, int count, string side)
    {
        for (var i = 0; i < count; i++)
        {
            var chance = new SeededNoise(StableHash.Of(seed, "person", $"{number}/{i}"));
            yield return query with { Id = $"{side}-{number}-{i}", Profile = SimulatedProfiles.Draw(ref chance), Issue = $"issue-{number}", ProfileId = null };
        }
    }

    private static Scenario? Twin(Scenario query, int number, int seed)
    {
        var chance = new SeededNoise(StableHash.Of(seed, "twin", query.Query));
        for (var i = 0; i < 200; i++)
        {
            var profile = SimulatedProfiles.Draw(ref chance);
            if (profile.Known.All(pair => ValueSeverity.Of(pair.Value.Text) is null or 0))
            {
                return query with { Id = $"twin-{number}", Profile = profile, Issue = $"issue-{number}", Role = ScenarioRole.Twin };
            }
        }

        return null;
    }
}
