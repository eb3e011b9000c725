using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Benchmark.Tests;

internal sealed class FakeArm(string name, Func<Scenario, int, ArmAnswer> answer) : IExperimentArm
{
    public string Name => name;

    public Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default) => Task.FromResult(answer(scenario, draw));
}

internal sealed class FakeJudge(Func<JudgeRequest, Judgement> judge) : ISafetyJudge
{
    public static FakeJudge Always(int score) => new(_ => Of(score));

    public static Judgement Of(int risk, int? empathy = null, int? alignment = null) => new()
    {
        Score = new SafetyScore(risk, empathy ?? risk, alignment ?? risk), Judge = "fake", Rubric = "ours/1", PromptHash = "0", Usage = new ModelUsage(1, 20, 10),
        Reasons = new Dictionary<SafetyDimension, string> { [SafetyDimension.RiskSensitivity] = "canary" },
    };

    public static Judgement Missing(JudgementFault fault) => Of(1) with { Score = null, Fault = fault, Diagnostic = "It was missing." };

    public Task<Judgement> JudgeAsync(JudgeRequest request, CancellationToken cancellationToken = default) => Task.FromResult(judge(request));
}

internal sealed class FakeClient(Func<string, string> reply) : IChatClient
{
    public List<string> Requests { get; } = [];

    public List<long?> Seeds { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var text = messages.Last().Text;
        Requests.Add(text);
        Seeds.Add(options?.Seed);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply(text))) { ModelId = "canned/1", Usage = new UsageDetails { InputTokenCount = 5, OutputTokenCount = 3 } });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

/// <summary>Keeps the seed of each request.</summary>
internal sealed class SeedRecorder(IChatClient inner) : DelegatingChatClient(inner)
{
    public ConcurrentQueue<long?> Seeds { get; } = [];

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Seeds.Enqueue(options?.Seed);
        return base.GetResponseAsync(messages, options, cancellationToken);
    }
}

/// <summary>Gives the outcomes in turn, the last one for ever.</summary>
internal sealed class FakeAgent(params Func<RaiseSession, RaiseOutcome>[] outcomes) : IRaiseAgent
{
    public List<(string Session, int Turn, string Message)> Received { get; } = [];

    public AttributeCatalog Catalog { get; init; } = AttributeCatalog.Penguin;

    public static Func<RaiseSession, RaiseOutcome> Ask(string attribute) => session => new AskOutcome
    {
        Session = session with { Turns = session.Turns + 1 }, Reason = "incomplete", Usage = new ModelUsage(1, 10, 2),
        Question = new RaiseQuestion { Attribute = attribute, Text = $"What about {attribute}?" },
    };

    public static Func<RaiseSession, RaiseOutcome> Answer(string text) => session => new AnswerOutcome
    {
        Session = session with { Turns = session.Turns + 1 }, Reason = "complete", Text = text, Usage = new ModelUsage(2, 30, 40),
    };

    public RaiseSession StartSession(string id, UserProfile? profile = null) => new() { Id = id, Profile = profile ?? new UserProfile(Catalog) };

    public Task<RaiseOutcome> RespondAsync(RaiseSession session, string message, CancellationToken cancellationToken = default)
    {
        Received.Add((session.Id, session.Turns, message));
        return Task.FromResult(outcomes[Math.Min(session.Turns, outcomes.Length - 1)](session));
    }

    public IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}

internal static class Made
{
    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Scenario Scenario(
        string id, SafetyDomain? domain = SafetyDomain.Life, ScenarioRole role = ScenarioRole.Standard, UserProfile? profile = null, string? issue = null) => new()
    {
        Id = id, Query = $"Query {id}?", Profile = profile ?? new UserProfile(), Domain = domain, Role = role, Issue = issue, Situation = "canary-situation", Background = "canary-background",
    };

    public static IEnumerable<Scenario> Scenarios(int count) => Enumerable.Range(0, count).Select(i => Scenario($"q{i:00}"));

    public static FakeArm Arm(string name) => new(name, (_, _) => new ArmAnswer { Text = name, Usage = new ModelUsage(1, 100, 50) });

    /// <summary>An experiment in one domain: a row per scenario with each arm's score, 0 for missing.</summary>
    public static Task<ExperimentResult> Result(string[] arms, params int[][] scores)
    {
        var scenarios = scores.Select((_, i) => Scenario($"q{i:000}")).ToList();
        return ExperimentRunner.RunAsync(scenarios, arms.Select(Arm), new FakeJudge(request =>
        {
            var score = scores[scenarios.IndexOf(request.Scenario)][Array.IndexOf(arms, request.Answer)];
            return score == 0 ? FakeJudge.Missing(JudgementFault.Unreadable) : FakeJudge.Of(score);
        }), cancellationToken: Cancelled);
    }
}
