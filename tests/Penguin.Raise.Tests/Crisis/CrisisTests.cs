using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class CrisisTests
{
    private static readonly CrisisResource Place = new() { Name = "A place to turn to", Web = "https://help.example" };

    [Fact]
    public async Task Respond_ScreenFindsACrisis_CallsNoModel()
    {
        var talk = Screened(_ => new CrisisAssessment(CrisisAction.Crisis, ["rule-1"]));

        var outcome = await talk.SayAsync("What now?");

        var crisis = outcome.Should().BeOfType<CrisisOutcome>().Subject;
        crisis.Assessment.Reasons.Should().Equal("rule-1");
        crisis.Resources.Should().Equal(Place);
        talk.Model.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Respond_CrisisInTheReplyToAQuestion_DropsTheQuestion()
    {
        var talk = Screened(message => message == "help me" ? new CrisisAssessment(CrisisAction.Crisis, []) : CrisisAssessment.None);
        await talk.SayAsync("What now?");

        var outcome = await talk.SayAsync("help me");

        outcome.Should().BeOfType<CrisisOutcome>();
        talk.Session.OpenQuestion.Should().BeNull();
        talk.Session.Turns.Should().Be(2);
    }

    [Fact]
    public async Task Respond_Supportive_AnswersWithHelpAndAsksNothing()
    {
        var talk = Screened(_ => new CrisisAssessment(CrisisAction.Supportive, ["mild"]));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Resources.Should().Equal(Place);
        outcome.Assessment.Reasons.Should().Equal("mild");
        outcome.Reason.Should().Be("supportive");
    }

    [Theory]
    [InlineData(CrisisAction.Supportive)]
    [InlineData(CrisisAction.Crisis)]
    public async Task Respond_AfterACallForHelp_TheFloorHoldsThroughJson(CrisisAction action)
    {
        var talk = Screened(message => message == "help me" ? new CrisisAssessment(action, []) : CrisisAssessment.None);
        await talk.SayAsync("help me");
        talk.Session = RaiseSession.Parse(talk.Session.ToJson());

        var outcome = await talk.SayAsync("How do I sleep better?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Resources.Should().Equal(Place);
        outcome.Assessment.Action.Should().Be(CrisisAction.Supportive);
    }

    [Fact]
    public async Task Respond_HostLiftsTheFloor_QuestionsComeAgain()
    {
        var talk = Screened(message => message == "help me" ? new CrisisAssessment(CrisisAction.Crisis, []) : CrisisAssessment.None);
        await talk.SayAsync("help me");
        talk.Session = talk.Session with { CrisisFloor = CrisisAction.None };

        var outcome = await talk.SayAsync("How do I sleep better?");

        outcome.Should().BeOfType<AskOutcome>();
    }

    [Fact]
    public async Task Respond_ReadingSeesDanger_HelpsAndKeepsNoFacts()
    {
        var danger = Talk.Reading(0, Talk.Fact("Emotional State", "strange", quote: "I feel strange")).Replace("\"wants_answer\"", "\"danger\":true,\"wants_answer\"", StringComparison.Ordinal);
        var talk = new Talk(services: services => services.AddSingleton<ICrisisResourceProvider>(new FixedResources(_ => [Place]))).Reads(Talk.Reading(0), danger);
        await talk.SayAsync("What now?");

        var outcome = await talk.SayAsync("I feel strange");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Resources.Should().Equal(Place);
        talk.Session.Profile.KnownCount.Should().Be(0);
        talk.Session.CrisisFloor.Should().Be(CrisisAction.Supportive);
    }

    [Fact]
    public async Task Respond_ReadingSeesDangerAndTheNextAttemptFails_HelpIsNotLost()
    {
        const string Partial = """{"facts":[],"danger":true,"wants_answer":false,"new_query":false,"completeness":"high"}""";
        var talk = new Talk(services: services => services.AddSingleton<ICrisisResourceProvider>(new FixedResources(_ => [Place]))).Reads(Partial, ScriptedReply.HttpError(500));

        var outcome = await talk.SayAsync("I feel strange");

        outcome.Should().BeOfType<FailedOutcome>().Which.Resources.Should().Equal(Place);
        outcome.Assessment.Action.Should().Be(CrisisAction.Supportive);
    }

    [Fact]
    public async Task RespondStreaming_HelpIsDue_ComesBeforeTheText()
    {
        var talk = Screened(_ => new CrisisAssessment(CrisisAction.Supportive, []));

        var updates = await talk.Agent.RespondStreamingAsync(talk.Session, "What now?", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        updates[0].Should().BeOfType<HelpUpdate>().Which.Resources.Should().Equal(Place);
        updates[^1].Should().BeOfType<OutcomeUpdate>().Which.Outcome.Resources.Should().Equal(Place);
    }

    [Fact]
    public async Task Respond_ScreenHangs_CountsAsSupportiveAfterItsLimit()
    {
        var never = new TaskCompletionSource<CrisisAssessment>();
        var time = new FakeTimeProvider();
        var talk = new Talk(services: services => services.AddSingleton<ICrisisScreen>(new WaitingScreen(never.Task)).AddSingleton<TimeProvider>(time));
        var turn = talk.SayAsync("What now?");

        time.Advance(TimeSpan.FromSeconds(2));

        (await turn).Assessment.Reasons.Should().Equal("screen-failed");
    }

    [Fact]
    public async Task Respond_SupportiveAndTheModelFails_CarriesResources()
    {
        var talk = Screened(_ => new CrisisAssessment(CrisisAction.Supportive, [])).Reads(ScriptedReply.HttpError(500));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<FailedOutcome>().Which.Resources.Should().Equal(Place);
    }

    [Fact]
    public async Task Respond_NothingFound_ShowsNoResources()
    {
        var talk = Screened(_ => CrisisAssessment.None);

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AskOutcome>().Which.Resources.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Respond_ScreenFails_CountsAsSupportive(bool throws)
    {
        var talk = Screened(_ => throws ? throw new InvalidOperationException("broken") : null!);

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Resources.Should().Equal(Place);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Respond_ProviderFails_ShowsNoResources(bool throws)
    {
        var screen = new FixedScreen(_ => new CrisisAssessment(CrisisAction.Crisis, []));
        var talk = new Talk(services: services => services.AddSingleton<ICrisisScreen>(screen)
            .AddSingleton<ICrisisResourceProvider>(new FixedResources(_ => throws ? throw new InvalidOperationException("broken") : null!)));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<CrisisOutcome>().Which.Resources.Should().BeEmpty();
    }

    [Fact]
    public async Task Respond_SeveralScreens_TheGravestCounts()
    {
        var mild = new FixedScreen(_ => new CrisisAssessment(CrisisAction.Supportive, ["mild"]));
        var grave = new FixedScreen(_ => new CrisisAssessment(CrisisAction.Crisis, ["grave"]));
        var last = new FixedScreen(_ => CrisisAssessment.None);
        var talk = new Talk(services: services => services.AddSingleton<ICrisisScreen>(mild).AddSingleton<ICrisisScreen>(grave).AddSingleton<ICrisisScreen>(last));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<CrisisOutcome>().Which.Assessment.Reasons.Should().Equal("grave");
    }

    [Fact]
    public async Task Respond_EveryMessage_IsScreenedAsItArrived()
    {
        var screen = new FixedScreen(_ => CrisisAssessment.None);
        var talk = new Talk(services: services => services.AddSingleton<ICrisisScreen>(screen));
        await talk.SayAsync("What\u0007 now?");

        await talk.SayAsync("Well.");

        screen.Screened.Should().Equal("What\u0007 now?", "Well.");
    }

    [Theory]
    [InlineData("NO", null, "NO")]
    [InlineData("NO", "FR", "FR")]
    [InlineData(null, null, null)]
    public async Task Respond_Region_ReachesTheProvider(string? host, string? session, string? expected)
    {
        List<CrisisResourceQuery> asked = [];
        var talk = new Talk(options => (options.Region, options.Crisis.RegionFromCulture) = (host, false), services => services
            .AddSingleton<ICrisisScreen>(new FixedScreen(_ => new CrisisAssessment(CrisisAction.Crisis, []) { Kind = CrisisKind.Abuse, IsMinor = true }))
            .AddSingleton<ICrisisResourceProvider>(new FixedResources(query =>
            {
                asked.Add(query);
                return [];
            })));
        talk.Session = talk.Session with { Region = session };

        await talk.SayAsync("What now?");

        asked.Should().Equal(new CrisisResourceQuery { Region = expected, Kind = CrisisKind.Abuse, IsMinor = true });
    }

    private static Talk Screened(Func<string, CrisisAssessment> screen) => new(services: services => services
        .AddSingleton<ICrisisScreen>(new FixedScreen(screen)).AddSingleton<ICrisisResourceProvider>(new FixedResources(_ => [Place])));

    private sealed class WaitingScreen(Task<CrisisAssessment> found) : ICrisisScreen
    {
        public ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default) => new(found);
    }
}
