namespace Penguin.Raise.Benchmark;

/// <summary>Leads a scenario's person through a conversation that asks on to the budget.</summary>
internal sealed class ConversationTracer(IRaiseAgent agent, DecisionRecorder recorder, IScenarioUser user, int seed)
{
    public async Task<IReadOnlyList<TracedTurn>> TraceAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var turns = new List<TracedTurn>();
        var session = RaiseArm.Consenting(agent.StartSession(scenario.Id) with { Seed = seed });
        var (message, usage) = (scenario.Query, default(ModelUsage));
        while (turns.Count < RaiseArm.MaxTurns)
        {
            var slot = recorder.Begin();
            var asked = session.QuestionsAsked;
            var outcome = await agent.RespondAsync(session, message, cancellationToken).ConfigureAwait(false);
            usage += outcome.Usage;
            turns.Add(new TracedTurn(outcome, asked, usage, slot.Context));
            if (outcome is not AskOutcome ask)
            {
                break;
            }

            session = outcome.Session;
            message = await user.ReplyAsync(scenario, ask.Question, cancellationToken).ConfigureAwait(false);
        }

        return turns;
    }
}
