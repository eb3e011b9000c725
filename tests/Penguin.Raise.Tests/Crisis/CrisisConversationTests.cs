using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Whole conversations with the screen, the texts and the floor as they are registered by default.</summary>
public class CrisisConversationTests
{
    private const string Disclosure = "I want to kill myself";

    private static readonly CrisisTexts Texts = CrisisTexts.Default;

    public enum Entry
    {
        Plain,
        Streaming,
        Stored,
        StoredStreaming,
        Created,
    }

    [Theory]
    [InlineData(Entry.Plain)]
    [InlineData(Entry.Streaming)]
    [InlineData(Entry.Stored)]
    [InlineData(Entry.StoredStreaming)]
    [InlineData(Entry.Created)]
    public async Task Say_DisclosureInTheFirstMessage_IsAnsweredThroughEachEntryPoint(Entry entry)
    {
        var line = new Line(entry);

        var outcome = await line.SayAsync(Disclosure);

        outcome.Should().BeOfType<CrisisOutcome>().Which.Text.Should().Be(Texts["en", CrisisTextKind.SelfHarm].First);
        line.Model.Requests.Should().BeEmpty("no model is asked");
    }

    [Theory]
    [InlineData(Entry.Plain)]
    [InlineData(Entry.Streaming)]
    [InlineData(Entry.Stored)]
    [InlineData(Entry.StoredStreaming)]
    [InlineData(Entry.Created)]
    public async Task Say_DisclosureInAnAnswerToAQuestion_IsAnsweredBeforeAnythingIsAsked(Entry entry)
    {
        var line = new Line(entry);
        (await line.SayAsync("What now?")).Should().BeOfType<AskOutcome>();

        var outcome = await line.SayAsync(Disclosure);
        var next = await line.SayAsync("How do I pack light?");

        outcome.Should().BeOfType<CrisisOutcome>().Which.Session.OpenQuestion.Should().BeNull();
        next.Should().BeOfType<AnswerOutcome>("the floor holds").Which.HelpText.Should().Be(Texts["en", CrisisTextKind.SelfHarm].CheckIn);
    }

    [Fact]
    public async Task Say_DisclosureInAFollowUp_IsACrisis()
    {
        var line = new Line();
        line.Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(5));
        await line.SayAsync("What now?");

        (await line.SayAsync(Disclosure)).Should().BeOfType<CrisisOutcome>();
    }

    [Theory]
    [InlineData("Quiero suicidarme", "es")]
    [InlineData("Ich will nicht mehr leben", "de")]
    [InlineData("J'ai envie de mourir", "fr")]
    [InlineData("我不想活了", "zh")]
    [InlineData("أريد أن أموت", "ar")]
    public async Task Say_InAnotherLanguage_TextIsInItOnlyWhereTheHostOptedIn(string message, string language)
    {
        var english = await new Line().SayAsync(message);
        var own = await new Line(options: options => options.Crisis.TextLanguages = [language]).SayAsync(message);

        english.HelpText.Should().Be(Texts["en", CrisisTextKind.SelfHarm].First);
        own.HelpText.Should().Be(Texts[language, CrisisTextKind.SelfHarm].First);
    }

    [Theory]
    [InlineData("My daughter is cutting herself", CrisisTextKind.ThirdPerson)]
    [InlineData("My husband hits me", CrisisTextKind.Abuse)]
    [InlineData("I make myself throw up after dinner", CrisisTextKind.EatingDisorder)]
    [InlineData("I used to cut myself", CrisisTextKind.SafetyQuestion)]
    [InlineData("I wish I could sleep and never wake up", CrisisTextKind.SafetyQuestion)]
    [InlineData("I'm going to stab him", CrisisTextKind.HarmToOthers)]
    [InlineData("I'm 13 and my dad hits me", CrisisTextKind.Minor)]
    public async Task Say_SupportiveKind_AnswersWithItsTextAndAsksNothing(string message, CrisisTextKind kind)
    {
        var outcome = await new Line().SayAsync(message);

        outcome.Should().BeOfType<AnswerOutcome>().Which.HelpText.Should().Be(Texts["en", kind].First);
        outcome.Resources.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Say_TakenBack_TheFloorHoldsAndTheHotlineTextIsNotRepeated()
    {
        var line = new Line();
        await line.SayAsync(Disclosure);

        var outcomes = new[] { await line.SayAsync("sorry, I was only joking"), await line.SayAsync("How do I pack light?"), await line.SayAsync("And for rain?") };

        outcomes.Should().AllBeOfType<AnswerOutcome>();
        outcomes.Select(outcome => outcome.HelpText is null).Should().Equal(false, true, true);
        outcomes.Should().OnlyContain(outcome => outcome.Resources.Count > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Say_Repeated_NeverTheSameTextTwiceInARow(bool throughJson)
    {
        var line = new Line();
        string[] messages = [Disclosure, Disclosure, "I want to die", Disclosure, "hello", Disclosure, "My husband hits me", "My husband hits me", "hello", "hello", Disclosure];

        var said = new List<string?>();
        foreach (var message in messages)
        {
            line.Session = throughJson ? RaiseSession.Parse(line.Session.ToJson()) : line.Session;
            said.Add((await line.SayAsync(message)).HelpText);
        }

        var shown = said.OfType<string>().ToArray();
        shown.Zip(shown.Skip(1)).Should().OnlyContain(pair => pair.First != pair.Second);
        said[1]!.Length.Should().BeLessThan(said[0]!.Length);
    }

    [Fact]
    public async Task Say_CalmTurnsAndAStatementOfSafety_LiftTheFloor()
    {
        var line = new Line();
        await line.SayAsync(Disclosure);
        await line.SayAsync("I'm safe now, my sister is with me");
        await line.SayAsync("How do I pack light?");
        line.Session.CrisisFloor.Should().Be(CrisisAction.Crisis);

        await line.SayAsync("And for rain?");

        line.Session.CrisisFloor.Should().Be(CrisisAction.None);
        line.Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(0, wantsAnswer: false, newQuery: true));
        (await line.SayAsync("How do I find a hobby?")).Should().BeOfType<AskOutcome>();
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(null, true)]
    public async Task Say_NoStatementOrOnlyTheHostMayLift_TheFloorHolds(int? calmTurns, bool saysSafe)
    {
        var line = new Line(options: options => options.Crisis.CalmTurns = calmTurns);
        await line.SayAsync(Disclosure);

        for (var turn = 0; turn < 8; turn++)
        {
            await line.SayAsync(saysSafe ? "I'm safe now" : "How do I pack light?");
        }

        line.Session.CrisisFloor.Should().Be(CrisisAction.Crisis);
    }

    [Fact]
    public async Task Say_SlowModel_TheCrisisOutcomeDoesNotWaitForIt()
    {
        var line = new Line();
        var gate = line.Model.HoldCalls();

        var outcome = await line.SayAsync(Disclosure);
        await using var updates = line.Agent.RespondStreamingAsync(line.Session, "My husband hits me", TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await updates.MoveNextAsync()).Should().BeTrue();

        outcome.Should().BeOfType<CrisisOutcome>();
        updates.Current.Should().BeOfType<HelpUpdate>().Which.Text.Should().Be(Texts["en", CrisisTextKind.Abuse].First);
        gate.Open();
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Timeout)]
    [InlineData(FaultKind.Refusal)]
    [InlineData(FaultKind.RateLimited)]
    public async Task Say_ModelThatFailsEveryCall_HelpIsNeverLost(FaultKind fault)
    {
        using var broken = new FaultyChatClient(new SimulatedChatClient(), new FaultyChatClientOptions { Rate = 1, Weights = new Dictionary<FaultKind, double> { [fault] = 1 } });
        var agent = Talk.AgentOver(broken, services: services => services.AddSingleton<ICrisisResourceProvider>(Line.Places));

        var crisis = await agent.RespondAsync(agent.StartSession("a"), Disclosure, TestContext.Current.CancellationToken);
        var support = await agent.RespondAsync(agent.StartSession("b"), "My husband hits me", TestContext.Current.CancellationToken);
        var again = await agent.RespondAsync(support.Session, "My husband hits me", TestContext.Current.CancellationToken);

        crisis.Should().BeOfType<CrisisOutcome>().Which.Resources.Should().NotBeEmpty();
        support.Should().Match<RaiseOutcome>(outcome => outcome.HelpText == Texts["en", CrisisTextKind.Abuse].First && outcome.Resources.Count > 0);
        again.HelpText.Should().NotBeNull().And.NotBe(support.HelpText);
        again.Session.CrisisFloor.Should().Be(CrisisAction.Supportive, "a failed turn remembers the call for help");
    }

    /// <summary>One conversation through one of the entry points, with places to turn to that do not age.</summary>
    private sealed class Line
    {
        public static readonly FixedResources Places = new(_ => [new CrisisResource { Name = "A place to turn to", Web = "https://help.example" }]);

        private readonly Entry _entry;
        private readonly InMemoryRaiseSessionStore _store = new();

        public Line(Entry entry = Entry.Plain, Action<RaiseOptions>? options = null)
        {
            _entry = entry;
            var talk = new Talk(options, services => services.AddSingleton<ICrisisResourceProvider>(Places));
            Model = talk.Model;
            Agent = entry == Entry.Created ? RaiseAgent.Create(Model, new RaiseOptions { ModelCalls = { Enabled = false } }, resources: Places) : talk.Agent;
            Session = Agent.StartSession("a");
        }

        public ScriptedChatClient Model { get; }

        public IRaiseAgent Agent { get; }

        public RaiseSession Session { get; set; }

        public async Task<RaiseOutcome> SayAsync(string message)
        {
            var ended = TestContext.Current.CancellationToken;
            var outcome = _entry switch
            {
                Entry.Streaming => await LastAsync(Agent.RespondStreamingAsync(Session, message, ended)),
                Entry.Stored => await Agent.RespondAsync(_store, "a", message, ended),
                Entry.StoredStreaming => await LastAsync(Agent.RespondStreamingAsync(_store, "a", message, ended)),
                _ => await Agent.RespondAsync(Session, message, ended),
            };
            Session = outcome.Session;
            return outcome;
        }

        private static async Task<RaiseOutcome> LastAsync(IAsyncEnumerable<RaiseUpdate> updates)
        {
            var all = await updates.ToListAsync(TestContext.Current.CancellationToken);
            var outcome = ((OutcomeUpdate)all[^1]).Outcome;
            (all.OfType<HelpUpdate>().LastOrDefault()?.Text).Should().Be(outcome.HelpText);
            return outcome;
        }
    }
}
