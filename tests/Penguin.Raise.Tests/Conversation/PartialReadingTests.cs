using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Tests;

public class PartialReadingTests
{
    [Fact]
    public async Task Respond_TwoReportsInOneReply_AreAskedForAgain()
    {
        var talk = new Talk().Reads($"The message holds {Talk.Reading(5)}. My report: {Talk.Reading(0)}", Talk.Reading(0));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AskOutcome>();
        talk.ReadCalls.Last().Document!.Value.GetProperty("reading_error").GetString().Should().Contain("more than one report");
    }

    [Fact]
    public async Task Respond_ReportBesideOneThatIsCutOff_IsAskedForAgain()
    {
        var talk = new Talk().Reads($"The message holds {Talk.Reading(5)}. My report: {Talk.Reading(0)[..^5]}", Talk.Reading(0));

        (await talk.SayAsync("What now?")).Should().BeOfType<AskOutcome>();
        talk.ReadCalls.Should().HaveCount(2);
    }

    [Fact]
    public async Task Respond_SameReportTwice_IsRead()
    {
        var talk = new Talk().Reads($"{Talk.Reading(5)}\n{Talk.Reading(5)}");

        (await talk.SayAsync("What now?")).Should().BeOfType<AnswerOutcome>();
        talk.ReadCalls.Should().ContainSingle();
    }

    [Fact]
    public async Task Respond_CompletenessNeverReadable_FactsStillCount()
    {
        var talk = new Talk();
        talk.Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(null, Talk.Fact("Age", "41"), Talk.Fact("Emotional State", null, "declined", "will not say how I feel")));

        var outcome = await talk.SayAsync("I am 41 and will not say how I feel. What now?");

        outcome.Should().BeOfType<AskOutcome>().Which.Reason.Should().Be("completeness-unread");
        talk.Session.Profile["Age"].Should().BeOfType<KnownValue>().Which.Text.Should().Be("41");
        talk.Session.Profile["Emotional State"].Should().BeOfType<DeclinedValue>();
    }

    [Fact]
    public async Task Respond_CompletenessNeverReadable_AWishForTheAnswerStillCounts()
    {
        var talk = new Talk();
        talk.Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(null, wantsAnswer: true, newQuery: false));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("wanted");
    }

    [Fact]
    public async Task Respond_CompletenessNeverReadable_AbstentionSeesNone()
    {
        List<TurnContext> seen = [];
        var abstention = new FixedAbstention(
            context =>
            {
                seen.Add(context);
                return AbstentionDecision.Answer("host");
            },
            TurnReadings.Completeness);
        var talk = new Talk(services: services => services.AddSingleton<IAbstentionModule>(abstention));
        talk.Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(7, Talk.Fact("Age", "41")));

        await talk.SayAsync("I am 41. What now?");

        seen.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Completeness = (int?)null, Profile = new { KnownCount = 1 } });
    }

    [Fact]
    public async Task Respond_PartialThenWhole_AsksAgainAndTakesTheWhole()
    {
        var talk = new Talk().Reads(Talk.Reading(null, Talk.Fact("Age", "40")), Talk.Reading(5, Talk.Fact("Age", "41")));

        var outcome = await talk.SayAsync("I am 41. What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("complete-enough");
        talk.Session.Profile["Age"].Should().BeOfType<KnownValue>().Which.Text.Should().Be("41");
        talk.ReadCalls.Last().Document!.Value.GetProperty("reading_error").GetString().Should().Contain("completeness");
    }

    [Fact]
    public async Task Respond_PartialThenNothingReadable_TakesThePart()
    {
        var talk = new Talk().Reads(Talk.Reading(null, Talk.Fact("Age", "41")));
        talk.Model.Otherwise(ModelStage.ReadTurn, "no idea");

        await talk.SayAsync("I am 41. What now?");

        talk.Session.Profile["Age"].Should().BeOfType<KnownValue>().Which.Text.Should().Be("41");
        talk.ReadCalls.Should().HaveCountGreaterThan(1);
    }
}
