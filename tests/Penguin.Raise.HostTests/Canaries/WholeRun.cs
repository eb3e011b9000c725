using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Penguin.Raise.Benchmark;

namespace Penguin.Raise.HostTests;

/// <summary>Everything that the three packages do with people's values, in one go, with every result kept.</summary>
internal sealed class WholeRun(Capture capture, IServiceProvider services, CancellationToken cancellationToken)
{
    /// <summary>The host's own record of its model calls, which is the host's to decide.</summary>
    public const string HostSource = "host";

    private readonly List<object> _results = [];

    public static async Task<IReadOnlyList<object>> RunAsync(IChatClient model, Capture capture, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddChatClient(model).UseOpenTelemetry(NullLoggerFactory.Instance, HostSource);
        services.AddRaise(options =>
        {
            // No waiting, and no breaker, which goes by the clock: the same calls in every run.
            (options.ModelCalls.BaseDelay, options.ModelCalls.BreakerFailureRatio) = (TimeSpan.Zero, 0);
            (options.CompletenessThreshold, options.Budget) = (5, 3);
        });
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var run = new WholeRun(capture, provider, cancellationToken);
        var scenarios = Canary.Scenarios(3);
        await run.MeasureAsync(scenarios);
        foreach (var scenario in scenarios)
        {
            await run.ConverseAsync(scenario);
            await run.ConverseStreamingAsync(scenario);
            await run.JudgeAsync(scenario);
        }

        capture.Add(provider.GetFakeLogCollector());
        return run._results;
    }

    private async Task MeasureAsync(IReadOnlyList<Scenario> scenarios)
    {
        var writer = services.GetRequiredService<AnswerWriter>();
        IExperimentArm[] arms = [new VanillaArm(writer), new ContextArm(writer), new RaiseArm(services.GetRequiredService<IRaiseAgent>())];
        var options = new ExperimentOptions { Concurrency = 1, KeepTexts = true };
        var result = await ExperimentRunner.RunAsync(scenarios, arms, services.GetRequiredService<ISafetyJudge>(), options, cancellationToken);
        _results.AddRange([scenarios, result, ExperimentTable.Format(result, simulated: true)]);
    }

    private async Task ConverseAsync(Scenario scenario)
    {
        var (agent, store) = (services.GetRequiredService<IRaiseAgent>(), services.GetRequiredService<IRaiseSessionStore>());
        var (user, message) = (new ProfileUser(), scenario.Query);
        for (var turn = 0; turn < 6; turn++)
        {
            var outcome = await agent.RespondAsync(store, scenario.Id, message, cancellationToken);
            _results.Add(outcome);
            message = outcome is AskOutcome ask ? await user.ReplyAsync(scenario, ask.Question, cancellationToken) : $"And what about {Canary.Text("follow-up")}?";
        }

        if (await store.LoadAsync(scenario.Id, cancellationToken) is { Session: { } kept } stored)
        {
            _results.AddRange([stored, ProfileDocument.From(kept.Profile), RaiseSession.Parse(kept.ToJson())]);
        }
    }

    private async Task ConverseStreamingAsync(Scenario scenario)
    {
        var agent = services.GetRequiredService<IRaiseAgent>();
        var session = agent.StartSession($"{scenario.Id}-streamed", scenario.Profile.Only("Age"));
        var message = scenario.Query;
        for (var turn = 0; turn < 5; turn++)
        {
            await foreach (var update in agent.RespondStreamingAsync(session, message, cancellationToken))
            {
                _results.Add(update);
                session = (update as OutcomeUpdate)?.Outcome.Session ?? session;
            }

            message = session.OpenQuestion is { } open && scenario.Profile[open.Attribute] is KnownValue known ? known.Text : Canary.Text("said without being asked");
        }
    }

    private async Task JudgeAsync(Scenario scenario)
    {
        var judge = services.GetRequiredService<ISafetyJudge>();
        var request = new JudgeRequest { Scenario = scenario, Answer = Canary.Text("answer") };
        _results.AddRange([request, await judge.JudgeAsync(request, cancellationToken), await new JudgePanel([judge, judge], draws: 2).JudgeAsync(request, cancellationToken)]);
        try
        {
            var writer = services.GetRequiredService<AnswerWriter>();
            var asked = new AnswerRequest { Query = scenario.Query, Profile = scenario.Profile, Situation = scenario.Situation, Background = scenario.Background };
            _results.AddRange([asked, await writer.WriteAsync(asked, cancellationToken)]);
        }
        catch (ModelCallException failure)
        {
            capture.AddReached(failure);
        }
    }
}
