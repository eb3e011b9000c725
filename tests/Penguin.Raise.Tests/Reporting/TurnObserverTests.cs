using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public sealed class TurnObserverTests : IDisposable
{
    private const string Canary = "canary-4711";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ScriptedChatClient _model = new ScriptedChatClient().Otherwise(ModelStage.ReadTurn, Talk.Reading(0)).Otherwise(ModelStage.Answer, $"{Canary}.");
    private readonly StringWriter _written = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Respond_AFewTurns_AreCountedWithoutAnyContent()
    {
        var counter = new ActionCounter(_clock);
        var agent = Agent(counter);
        var ask = await agent.RespondAsync(agent.StartSession("a"), Canary, Ended);
        var consent = await agent.RespondAsync(ask.Session, "Well.", Ended);
        await agent.RespondAsync(consent.Session, "Just answer.", Ended);
        _clock.Advance(TimeSpan.FromDays(30));

        var counts = counter.Read();

        (counts.Turns, counts.ConsentQuestions, counts.TurnsWithResources, counts.To - counts.From).Should().Be((3, 1, 0, TimeSpan.FromDays(30)));
        counts.Outcomes.Should().Equal(new Dictionary<string, long> { ["AnswerOutcome"] = 1, ["AskOutcome"] = 2 });
        counts.ToJson().Should().Contain("\"consentQuestions\": 1").And.NotContain(Canary).And.NotContain("\"a\"");
    }

    [Fact]
    public async Task Respond_Audited_OneLineOfCodesATurn()
    {
        var agent = Agent(new AuditTrail(_written));

        await agent.RespondAsync(agent.StartSession("a"), Canary, Ended);
        await agent.RespondAsync(agent.StartSession("b"), "help me", Ended);

        _written.ToString().Should().Be(
            """{"conversationId":"a","time":"2030-05-01T12:00:00+00:00","turn":1,"outcome":"AskOutcome","reason":"incomplete","action":"None","rules":[],"resources":0,"attribute":"Emotional State","notices":[],"modelCalls":1}""" + "\n"
            + """{"conversationId":"b","time":"2030-05-01T12:00:00+00:00","turn":1,"outcome":"CrisisOutcome","reason":"crisis-screen","action":"Crisis","rules":[],"resources":1,"notices":[],"modelCalls":0}""" + "\n");
    }

    [Fact]
    public async Task Respond_AuditedWithRules_WritesTheirCodes()
    {
        var agent = Agent(new AuditTrail(_written, withRules: true));

        await agent.RespondAsync(agent.StartSession("b"), "help me", Ended);

        _written.ToString().Should().Contain("\"rules\":[\"rule-7\"]");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    public async Task RespondStreaming_HelpWasOffered_IsRecordedOnceHoweverFarTheStreamIsRead(bool toItsEnd, int records)
    {
        var counter = new ActionCounter(_clock);
        var agent = Agent(counter);

        await foreach (var update in agent.RespondStreamingAsync(agent.StartSession("b"), "help me", Ended))
        {
            if (!toItsEnd && update is HelpUpdate)
            {
                break;
            }
        }

        counter.Read().Should().Match<ActionCounts>(counts => counts.Turns == records && counts.Actions["Crisis"] == 1 && counts.Outcomes.ContainsKey(toItsEnd ? "CrisisOutcome" : TurnRecord.Abandoned));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Respond_ObserverFailsOrHangs_TheTurnGoesOn(bool hangs)
    {
        var observer = new BadObserver(hangs);
        var agent = Agent(observer);
        var turn = agent.RespondAsync(agent.StartSession("a"), "What now?", Ended);
        await observer.Asked.Task.WaitAsync(Ended);

        _clock.Advance(TimeSpan.FromSeconds(2));

        (await turn).Should().BeOfType<AskOutcome>();
    }

    [Fact]
    public async Task WithTurnObserver_SeveralAndNotices_AllAreTold()
    {
        var counter = new ActionCounter(_clock);
        var services = Services();
        services.AddRaise().WithTurnObserver(_ => counter).WithTurnObserver<Counted>().WithNotices();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var agent = provider.GetRequiredService<IRaiseAgent>();

        await agent.RespondAsync(agent.StartSession("a"), "What now?", Ended);

        (counter.Read().Turns, provider.GetRequiredService<Counted>().Turns).Should().Be((1, 1));
    }

    public void Dispose()
    {
        _model.Dispose();
        _written.Dispose();
    }

    private IRaiseAgent Agent<T>(T observer)
        where T : class, ITurnObserver
    {
        var services = Services();
        services.AddRaise().WithTurnObserver(_ => observer);
        return services.BuildServiceProvider(validateScopes: true).GetRequiredService<IRaiseAgent>();
    }

    private ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<Microsoft.Extensions.AI.IChatClient>(_model).AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<ICrisisScreen>(new FixedScreen(message => message == "help me" ? new CrisisAssessment(CrisisAction.Crisis, ["rule-7"]) : CrisisAssessment.None));
        services.AddSingleton<ICrisisResourceProvider>(new OneResource());
        services.AddRaise(options => options.ModelCalls.Enabled = false);
        return services;
    }

    private sealed class BadObserver(bool hangs) : ITurnObserver
    {
        public TaskCompletionSource Asked { get; } = new();

        public async ValueTask ObserveAsync(TurnRecord turn, CancellationToken cancellationToken = default)
        {
            Asked.TrySetResult();
            await (hangs ? new TaskCompletionSource().Task : throw new IOException("disk full"));
        }
    }

    private sealed class Counted : ITurnObserver
    {
        public int Turns { get; private set; }

        public ValueTask ObserveAsync(TurnRecord turn, CancellationToken cancellationToken = default)
        {
            Turns++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OneResource : ICrisisResourceProvider
    {
        public ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<CrisisResource>>([new CrisisResource { Name = "A place" }]);
    }
}
