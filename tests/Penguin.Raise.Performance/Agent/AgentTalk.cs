using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>One conversation of the agent with its defaults.</summary>
internal sealed record AgentTalk(int Questions, double Score, int Calls, bool IsAnswered)
{
    public override string ToString() => nameof(AgentTalk);

    public static async Task<AgentTalk[]> RunAsync(AgentSet set, AgentCell cell, PathGuide guide, IReadOnlyList<Scenario> scenarios, SimulatedUserKind kind)
    {
        var talks = new AgentTalk[scenarios.Count];
        await Parallel.ForAsync(0, talks.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, token) =>
        {
            using var client = new Counting(new SimulatedChatClient(AgentTrace.ModelOf(set, cell)));
            var agent = RaiseAgent.Create(client, AgentTrace.Options(3), paths: guide);
            talks[i] = await RunAsync(agent, client, new AgentTruth(set.World, scenarios[i]), new Testing.SimulatedUser(scenarios[i], kind), token);
        });
        return talks;
    }

    private static async Task<AgentTalk> RunAsync(RaiseAgent agent, Counting client, AgentTruth truth, Testing.SimulatedUser user, CancellationToken cancellationToken)
    {
        var outcome = await agent.RespondAsync(agent.StartSession(truth.Scenario.Id), user.Query, cancellationToken);
        while (outcome is AskOutcome ask)
        {
            outcome = await agent.RespondAsync(ask.Session, user.Reply(ask.Question, ask.Session), cancellationToken);
        }

        return new AgentTalk(outcome.Session.QuestionsAsked, truth.Of(outcome.Session.Profile), client.Calls, outcome is AnswerOutcome);
    }

    private sealed class Counting(IChatClient inner) : DelegatingChatClient(inner)
    {
        private int _calls;

        public int Calls => _calls;

        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _calls);
            return base.GetResponseAsync(messages, options, cancellationToken);
        }
    }
}
