using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>One scenario's conversation to the largest budget, with the true score after each question.</summary>
internal sealed record AgentTrace(Scenario Scenario, IReadOnlyList<TracedTurn> Turns, double[] Scores)
{
    public const int Most = 5;

    public override string ToString() => nameof(AgentTrace);

    /// <summary>Leads each scenario's person through the real agent over the simulated model, once to the largest budget: every smaller budget and every rule of stopping is a beginning of that.</summary>
    public static async Task<AgentTrace[]> RunAsync(
        AgentSet set, AgentCell cell, PathGuide guide, IReadOnlyList<Scenario> scenarios, Func<PathGuide, IAcquisitionModule> acquisition)
    {
        using var client = new SimulatedChatClient(ModelOf(set, cell));
        var recorder = new DecisionRecorder(TurnReadings.Completeness);
        var agent = RaiseAgent.Create(client, Options(Most), screens: [], abstention: recorder, acquisition: acquisition(guide));
        var tracer = new ConversationTracer(agent, recorder, new DelegateUser((scenario, question) => new Testing.SimulatedUser(scenario).Reply(question)), seed: 0);
        var traces = new AgentTrace[scenarios.Count];
        await Parallel.ForAsync(0, traces.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, token) =>
        {
            var turns = await tracer.TraceAsync(scenarios[i], token);
            var truth = new AgentTruth(set.World, scenarios[i]);
            traces[i] = new AgentTrace(scenarios[i], turns, [.. turns.Select(turn => truth.Of(turn.Outcome.Session.Profile))]);
        });
        return traces;
    }

    public static IAcquisitionModule Default(PathGuide guide) => new PathVoteAcquisitionModule(guide);

    /// <summary>The default rule of stopping, at the default price or another.</summary>
    public static IAbstentionModule Stopping(PathGuide guide, double? price = null) =>
        new CombinedAbstentionModule(new ValueOfInformationAbstentionModule(guide, price ?? new RaiseOptions().QuestionPrice));

    public static SimulatedChatClientOptions ModelOf(AgentSet set, AgentCell cell) => new()
    {
        Seed = set.Seed, Scenarios = set.All, CompletenessNoise = cell.CompletenessNoise, PriorCorrelation = cell.Prior,
    };

    public static RaiseOptions Options(int budget) => new() { Budget = budget, Consent = { SpecialCategories = ConsentPolicy.NotNeeded } };
}
