using System.Text;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>A simulated user of a scenario in conversation with the agent over a simulated model, turn by turn.</summary>
internal sealed class SimulatedTalk(IRaiseAgent agent, SimulatedUser user, RaiseSession session)
{
    public RaiseSession Session { get; set; } = session;

    public RaiseOutcome? Outcome { get; private set; }

    public string Pieces { get; private set; } = "";

    public static IRaiseAgent AgentOver(IChatClient model, int budget = 3) => Talk.AgentOver(model, options => options.Budget = budget);

    public static SimulatedTalk Between(IRaiseAgent agent, Scenario scenario, SimulatedUserKind kind) => new(agent, new SimulatedUser(scenario, kind), agent.StartSession(scenario.Id));

    public async Task<RaiseOutcome> NextAsync(bool streaming = false)
    {
        var message = Session.OpenQuestion is { } question ? user.Reply(question, Session) : user.Query;
        Outcome = streaming ? await StreamAsync(message) : await agent.RespondAsync(Session, message, TestContext.Current.CancellationToken);
        Session = Outcome.Session;
        return Outcome;
    }

    private async Task<RaiseOutcome> StreamAsync(string message)
    {
        var text = new StringBuilder();
        RaiseOutcome? outcome = null;
        await foreach (var update in agent.RespondStreamingAsync(Session, message, TestContext.Current.CancellationToken))
        {
            text.Append((update as TextUpdate)?.Text);
            outcome = (update as OutcomeUpdate)?.Outcome;
        }

        Pieces = text.ToString();
        return outcome!;
    }
}
