using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Without consent no special-category value is stored; what was volunteered serves the answer of its own turn.</summary>
public class ConsentKeepingTests
{
    private const string Canary = ConsentTalk.Canary;

    [Fact]
    public async Task Respond_VolunteeredInAReplyWithoutConsent_ServesThisAnswerAndIsNotKept()
    {
        var talk = ConsentTalk.Start();
        await talk.SayAsync("What now?");
        talk.Reads(Talk.Reading(5, Talk.Fact("Health Status", Canary, quote: Canary), Talk.Fact("Age", "41")));
        talk.Model.Enqueue(ModelStage.Answer, $"With {Canary}, rest.");

        var outcome = await talk.SayAsync($"I am 41 and have {Canary}.");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Text.Should().Contain(Canary, "what a person has just said is not ignored");
        talk.AnswerCalls.Single().Messages[^1].Text.Should().Contain(Canary);
        outcome.Session.ToJson().Should().NotContain(Canary).And.Contain("41");
    }

    [Fact]
    public async Task Respond_VolunteeredBeforeAQuestion_IsNotKept()
    {
        var talk = ConsentTalk.Start();
        await talk.SayAsync("What now?");
        talk.Reads(Talk.Reading(0, Talk.Fact("Health Status", Canary, quote: Canary)));

        var outcome = await talk.SayAsync($"I have {Canary}.");

        outcome.Should().BeOfType<AskOutcome>();
        outcome.Session.ToJson().Should().NotContain(Canary);
    }

    [Fact]
    public async Task Respond_FollowUpAfterAnAnswerThatIsNotKept_GoesOn()
    {
        var talk = ConsentTalk.Start().Reads(Talk.Reading(5, Talk.Fact("Health Status", "asthma", quote: "asthma")));
        await talk.SayAsync("With asthma, what now?");

        var outcome = await talk.SayAsync("And then?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("follow-up");
        talk.AnswerCalls.Last().Messages[^1].Text.Should().Contain("not kept").And.NotContain(Talk.Answer);
    }

    [Fact]
    public async Task Respond_Off_TheFactIsNotGivenToTheAnswer()
    {
        var talk = ConsentTalk.Start(options => options.Consent.SpecialCategories = ConsentPolicy.Off);
        await talk.SayAsync("What now?");
        talk.Reads(Talk.Reading(5, Talk.Fact("Health Status", Canary, quote: Canary)));

        await talk.SayAsync($"I have {Canary}.");

        talk.AnswerCalls.Single().Messages[^1].Text.Should().NotContain(Canary);
    }

    [Fact]
    public async Task Respond_KnownToTheHost_IsUsedAndKept()
    {
        var talk = ConsentTalk.Start(profile: new UserProfile().With("Health Status", Canary)).Reads(Talk.Reading(5));

        var outcome = await talk.SayAsync("What now?");

        talk.AnswerCalls.Single().Messages[^1].Text.Should().Contain(Canary);
        outcome.Session.ToJson().Should().Contain(Canary, "the host has a ground of its own for what it knows");
    }

    [Fact]
    public async Task Respond_SessionOfATimeBeforeConsents_DropsWhatThePersonTold()
    {
        var talk = ConsentTalk.Start().Reads(Talk.Reading(5));
        talk.Session = talk.Session with { Query = "What now?", Profile = talk.Session.Profile.With("Health Status", new KnownValue(Canary, ValueSource.Asked)) };

        var outcome = await talk.SayAsync("Well.");

        talk.AnswerCalls.Single().Messages[^1].Text.Should().NotContain(Canary);
        outcome.Session.ToJson().Should().NotContain(Canary);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Conversations_OfAllKindsWithoutConsent_KeepNoSpecialCategory(int seed)
    {
        var special = AttributeCatalog.Penguin.Where(attribute => attribute.Sensitivity == AttributeSensitivity.Special).Select(attribute => attribute.Name).ToArray();
        var scenarios = SimulatedScenarios.Generate(40, seed);
        var agent = Talk.AgentOver(new SimulatedChatClient(), options => options.Consent.SpecialCategories = ConsentPolicy.Needed);

        foreach (var (scenario, kind) in scenarios.SelectMany(scenario => Enum.GetValues<SimulatedUserKind>().Select(kind => (scenario, kind))))
        {
            var talk = SimulatedTalk.Between(agent, scenario, kind);
            while (await NextAsync(talk) is AskOutcome ask)
            {
                special.Should().NotContain(ask.Question.Consent is null ? ask.Question.Attribute : "");
                special.Where(name => ask.Session.Profile[name] is KnownValue or ConflictedValue or NotApplicableValue).Should().BeEmpty();
            }

            special.Where(name => talk.Session.Profile[name] is KnownValue or ConflictedValue or NotApplicableValue).Should().BeEmpty();
        }

        async Task<RaiseOutcome> NextAsync(SimulatedTalk talk)
        {
            if (talk.Session.OpenQuestion?.Consent is null)
            {
                return await talk.NextAsync();
            }

            var outcome = await agent.RespondAsync(talk.Session, "No", TestContext.Current.CancellationToken);
            talk.Session = outcome.Session;
            return outcome;
        }
    }
}
