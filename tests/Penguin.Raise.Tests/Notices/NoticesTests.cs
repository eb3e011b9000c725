using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public sealed class NoticesTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ScriptedChatClient _model = new ScriptedChatClient().Otherwise(ModelStage.ReadTurn, Talk.Reading(5)).Otherwise(ModelStage.Answer, Talk.Answer);
    private CrisisAction _action;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Respond_NotAskedFor_ShowsNone() => (await new Talk().SayAsync("What now?")).Notices.Should().BeEmpty();

    [Fact]
    public async Task Respond_FirstTurn_DisclosesOnce()
    {
        var agent = Agent();

        var first = await agent.RespondAsync(agent.StartSession("a"), "What now?", Ended);
        var second = await agent.RespondAsync(RaiseSession.Parse(first.Session.ToJson()), "And then?", Ended);

        first.Notices.Should().Equal(new RaiseNotice(RaiseNoticeKind.AiDisclosure, NoticeOptions.DefaultDisclosureText));
        second.Notices.Should().BeEmpty();
    }

    [Theory]
    [InlineData(14, 5, RaiseNoticeKind.Break)] // 70 minutes without a pause
    [InlineData(16, 5, null)] // pauses in between
    [InlineData(45, 4, RaiseNoticeKind.AiDisclosure)] // three hours since it was told
    public async Task Respond_AfterTurnsAtThisDistance_ShowsWhatIsDue(int minutes, int turns, RaiseNoticeKind? due)
    {
        var agent = Agent();
        var outcome = await agent.RespondAsync(agent.StartSession("a"), "What now?", Ended);

        for (var turn = 0; turn < turns; turn++)
        {
            _clock.Advance(TimeSpan.FromMinutes(minutes));
            outcome = await agent.RespondAsync(outcome.Session, "And then?", Ended);
        }

        outcome.Notices.Select(notice => (RaiseNoticeKind?)notice.Kind).Should().Equal(due is null ? [] : [due]);
    }

    [Fact]
    public async Task Respond_HelpIsDue_SuggestsNoBreak()
    {
        var agent = Agent(options => options.BreakInterval = TimeSpan.FromMinutes(5));
        var first = await agent.RespondAsync(agent.StartSession("a"), "What now?", Ended);
        _action = CrisisAction.Supportive;
        _clock.Advance(TimeSpan.FromMinutes(10));

        var helped = await agent.RespondAsync(first.Session, "And then?", Ended);

        helped.Notices.Should().BeEmpty();
    }

    [Fact]
    public async Task Respond_ModelFails_TheNoticeStaysDue()
    {
        var agent = Agent();
        _model.Enqueue(ModelStage.ReadTurn, ScriptedReply.HttpError(500));

        var failed = await agent.RespondAsync(agent.StartSession("a"), "What now?", Ended);
        var again = await agent.RespondAsync(failed.Session, "What now?", Ended);

        failed.Should().BeOfType<FailedOutcome>().Which.Notices.Should().BeEmpty();
        again.Notices.Should().ContainSingle();
    }

    [Fact]
    public async Task RespondStreaming_FirstTurn_DisclosesBeforeAnyText()
    {
        var agent = Agent();

        var updates = await agent.RespondStreamingAsync(agent.StartSession("a"), "What now?", Ended).ToListAsync(Ended);

        var notice = updates.FindIndex(update => update is NoticeUpdate);
        notice.Should().BeInRange(0, updates.FindIndex(update => update is TextUpdate) - 1);
        updates.OfType<OutcomeUpdate>().Single().Outcome.Should().BeEquivalentTo(
            await agent.RespondAsync(agent.StartSession("a"), "What now?", Ended), options => options.RespectingRuntimeTypes().ComparingByValue<RaiseSession>());
    }

    [Fact]
    public void AddRaise_WithNoticesTwice_DecoratesOnceAndChecksTheSettings()
    {
        var services = new ServiceCollection().AddSingleton<Microsoft.Extensions.AI.IChatClient>(_model);
        services.AddRaise().WithNotices().WithNotices(options => options.Pause = TimeSpan.Zero);
        using var provider = services.BuildServiceProvider();

        var resolve = () => provider.GetRequiredService<IRaiseAgent>();

        resolve.Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*Pause*");
        services.Should().ContainSingle(service => service.ServiceType == typeof(IRaiseAgent));
    }

    public void Dispose() => _model.Dispose();

    private IRaiseAgent Agent(Action<NoticeOptions>? configure = null)
    {
        var services = new ServiceCollection().AddSingleton<Microsoft.Extensions.AI.IChatClient>(_model).AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<ICrisisScreen>(new FixedScreen(_ => new CrisisAssessment(_action, ["rule"])));
        services.AddRaise(options => options.ModelCalls.Enabled = false).WithNotices(configure);
        return services.BuildServiceProvider(validateScopes: true).GetRequiredService<IRaiseAgent>();
    }
}
