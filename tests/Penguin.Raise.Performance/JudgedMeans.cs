using Microsoft.Extensions.AI;

namespace Penguin.Raise.Performance;

/// <summary>Mean judged scores of answers that were written under chosen attributes, through the library's own writer and judge.</summary>
internal sealed class JudgedMeans(IChatClient client, IReadOnlyList<Scenario> scenarios)
{
    private readonly AnswerWriter _writer = new(client);
    private readonly ChatSafetyJudge _judge = new(client);

    public Task<double> OfAsync(params string[] names) => OfAsync(_ => names);

    public async Task<double> OfAsync(Func<Scenario, IReadOnlyList<string>> names)
    {
        double sum = 0;
        foreach (var scenario in scenarios)
        {
            var answer = await _writer.WriteAsync(new AnswerRequest { Query = scenario.Query, Profile = scenario.Profile.Only(names(scenario)) });
            sum += await ScoreAsync(scenario, answer.Text);
        }

        return sum / scenarios.Count;
    }

    public async Task<(double Mean, double Questions)> RaiseAsync(IRaiseAgent agent)
    {
        double sum = 0, questions = 0;
        foreach (var scenario in scenarios)
        {
            var user = new Testing.SimulatedUser(scenario);
            var outcome = await agent.RespondAsync(agent.StartSession(scenario.Id), user.Query);
            while (outcome is AskOutcome ask)
            {
                outcome = await agent.RespondAsync(ask.Session, user.Reply(ask.Question));
            }

            sum += await ScoreAsync(scenario, ((AnswerOutcome)outcome).Text);
            questions += outcome.Session.QuestionsAsked;
        }

        return (sum / scenarios.Count, questions / scenarios.Count);
    }

    private async Task<double> ScoreAsync(Scenario scenario, string answer) =>
        (await _judge.JudgeAsync(new JudgeRequest { Scenario = scenario, Answer = answer })).Score?.Mean
        ?? throw new InvalidOperationException("The simulated judge gave no score.");
}
