namespace Penguin.Raise.Tests;

public class MinorTests
{
    private readonly Talk _talk = new(options => options.Budget = 10);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Say_SignsOfAMinor_NothingSensitiveIsAsked()
    {
        var (outcome, asked) = await _talk.RunAsync("I'm 14, how do I get better at chess?");

        asked.Should().NotBeEmpty().And.OnlyContain(name => AttributeCatalog.Penguin[name].Sensitivity == AttributeSensitivity.Ordinary);
        outcome.Session.IsMinor.Should().BeTrue();
        outcome.Assessment.Action.Should().Be(CrisisAction.None);
    }

    [Fact]
    public async Task Say_AgeReadByTheModel_CountsInTheSameTurn()
    {
        _talk.Reads(Talk.Reading(0, Talk.Fact("Age", "15")));

        var outcome = await _talk.SayAsync("What now? (fifteen here)");

        outcome.Session.IsMinor.Should().BeTrue();
        outcome.Should().BeOfType<AskOutcome>().Which.Question.Sensitivity.Should().Be(AttributeSensitivity.Ordinary);
    }

    [Fact]
    public async Task Say_FlagIsCarried_ThroughJsonAndLaterTurns()
    {
        await _talk.SayAsync("I'm 14, how do I get better at chess?");
        _talk.Session = RaiseSession.Parse(_talk.Session.ToJson());

        var outcome = await _talk.SayAsync("Well.");

        outcome.Session.IsMinor.Should().BeTrue();
    }

    [Fact]
    public async Task Respond_StoredConversationOfAMinor_IsOverwrittenWithTheFlagAlone()
    {
        var store = new InMemoryRaiseSessionStore();
        var first = await _talk.Agent.RespondAsync(store, "a", "canary-4711, what now?", Ended);
        first.IsSaved.Should().BeTrue();

        var outcome = await _talk.Agent.RespondAsync(store, "a", "I'm 14", Ended);

        outcome.Should().Match<RaiseOutcome>(found => found.Session.IsMinor && !found.IsSaved);
        var kept = (await store.LoadAsync("a", Ended))!.Session!;
        (kept.IsMinor, kept.CrisisFloor, kept.Query, kept.Answer, kept.Profile.KnownCount, kept.Turns).Should().Be((true, CrisisAction.None, null, null, 0, 0));
        kept.ToJson().Should().NotContain("canary");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Respond_MinorInDanger_TheFloorOutlivesTheTurnAndNothingElseDoes(bool isKnownBefore)
    {
        var store = new InMemoryRaiseSessionStore();
        if (isKnownBefore)
        {
            await _talk.Agent.RespondAsync(store, "a", "What now?", Ended);
        }

        var first = await _talk.Agent.RespondAsync(store, "a", "I'm 14 and I want to kill myself, canary-4711", Ended);
        var later = await _talk.Agent.RespondAsync(store, "a", "How do I get better at chess?", Ended);

        first.Should().BeOfType<CrisisOutcome>();
        later.Should().BeOfType<AnswerOutcome>("no question is asked under a floor");
        later.HelpText.Should().NotBe(first.HelpText);
        (await store.LoadAsync("a", Ended))!.Session!.Should().Match<RaiseSession>(kept => kept.IsMinor && kept.CrisisFloor == CrisisAction.Crisis && kept.Query == null && kept.Profile.KnownCount == 0);
    }

    [Fact]
    public async Task Respond_NewConversationOfAMinor_LeavesNothing()
    {
        var store = new InMemoryRaiseSessionStore();

        await _talk.Agent.RespondAsync(store, "a", "I'm 14, how do I get better at chess?", Ended);

        (await store.LoadAsync("a", Ended)).Should().BeNull();
    }

    [Fact]
    public async Task Say_LimitOfTheHost_Counts()
    {
        var talk = new Talk(options => options.Crisis.AgeLimit = 13);

        (await talk.SayAsync("I'm 14, how do I get better at chess?")).Session.IsMinor.Should().BeFalse();
    }
}
