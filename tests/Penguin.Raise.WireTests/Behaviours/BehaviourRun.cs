using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise.Benchmark;

namespace Penguin.Raise.WireTests;

/// <summary>Judge, agent and a small experiment over one client, as a host builds them.</summary>
internal sealed class BehaviourRun : IAsyncDisposable
{
    private static readonly IReadOnlyList<Scenario> People =
        [.. SampleScenarios.Load().Where(scenario => scenario.Role == ScenarioRole.Standard).Take(2)];

    private readonly ServiceProvider _services;

    public BehaviourRun(string spec)
    {
        var services = new ServiceCollection();
        services.AddChatClient(ModelClients.Factory().CreateChatClient(spec));
        services.AddRaise(options => (options.ModelCalls.BaseDelay, options.Budget) = (TimeSpan.Zero, 1));
        _services = services.BuildServiceProvider();
    }

    public Task<Judgement> JudgeAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<ISafetyJudge>().JudgeAsync(new JudgeRequest { Scenario = People[0], Answer = StageServer.Answer }, cancellationToken);

    /// <summary>One turn: how it ends, and with what text.</summary>
    public async Task<(string Kind, string Text)> TurnAsync(bool streaming, CancellationToken cancellationToken)
    {
        var agent = _services.GetRequiredService<IRaiseAgent>();
        var session = agent.StartSession("one");
        if (!streaming)
        {
            return Of(await agent.RespondAsync(session, People[0].Query, cancellationToken));
        }

        var updates = await agent.RespondStreamingAsync(session, People[0].Query, cancellationToken).ToListAsync(cancellationToken);
        var outcome = Of(updates.OfType<OutcomeUpdate>().Single().Outcome);
        return (outcome.Kind, outcome.Kind == "answer" ? string.Concat(updates.OfType<TextUpdate>().Select(update => update.Text)) : outcome.Text);
    }

    public Task<ExperimentResult> MeasureAsync(CancellationToken cancellationToken)
    {
        var writer = _services.GetRequiredService<AnswerWriter>();
        return ExperimentRunner.RunAsync(
            People, [new VanillaArm(writer), new RaiseArm(_services.GetRequiredService<IRaiseAgent>())], _services.GetRequiredService<ISafetyJudge>(),
            new ExperimentOptions { Concurrency = 2 }, cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static (string Kind, string Text) Of(RaiseOutcome outcome) => outcome switch
    {
        AnswerOutcome answer => ("answer", answer.Text),
        AskOutcome ask => ("question", ask.Question.Text),
        FailedOutcome failed => ("failed", failed.Diagnostic ?? ""),
        _ => (outcome.GetType().Name, ""),
    };
}
