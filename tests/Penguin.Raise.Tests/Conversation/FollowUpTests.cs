namespace Penguin.Raise.Tests;

public class FollowUpTests
{
    [Fact]
    public async Task Respond_AfterTheAnswer_IsAnsweredUnderTheKnownProfileWithoutQuestions()
    {
        var talk = await AnsweredAsync();

        var outcome = await talk.SayAsync("And how long does it take?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("follow-up");
        var sent = talk.AnswerCalls.Last().Document!.Value;
        sent.GetProperty("query").GetString().Should().Be("And how long does it take?");
        sent.GetProperty("known")[0].GetProperty("value").GetString().Should().Be("41");
    }

    [Fact]
    public async Task Respond_AfterTheAnswer_SendsEarlierQueryAndAnswer()
    {
        var talk = await AnsweredAsync();

        await talk.SayAsync("And how long does it take?");

        var earlier = talk.AnswerCalls.Last().Document!.Value.GetProperty("earlier");
        earlier.GetProperty("query").GetString().Should().Be("What now?");
        earlier.GetProperty("answer").GetString().Should().Be(Talk.Answer);
    }

    [Fact]
    public async Task Respond_FollowUpOnAFollowUp_SendsTheLastOne()
    {
        var talk = await AnsweredAsync();
        await talk.SayAsync("And how long does it take?");

        await talk.SayAsync("Why so long?");

        talk.AnswerCalls.Last().Document!.Value.GetProperty("earlier").GetProperty("query").GetString().Should().Be("And how long does it take?");
    }

    [Fact]
    public async Task Respond_FollowUpUnread_IsStillAnswered()
    {
        var talk = await AnsweredAsync();
        talk.Reads("no JSON", "nor this");

        var outcome = await talk.SayAsync("And how long does it take?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("follow-up");
    }

    [Fact]
    public async Task Respond_FollowUpTellsAFact_TheAnswerUsesIt()
    {
        var talk = await AnsweredAsync();
        talk.Reads(Talk.Reading(0, Talk.Fact("Profession", "diver")));

        await talk.SayAsync("I am a diver. Does that matter?");

        talk.AnswerCalls.Last().Document!.Value.GetProperty("known").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Respond_NewQuery_GetsANewBudgetAndItsOwnQuery()
    {
        var talk = await AnsweredAsync(budget: 1);
        talk.Reads(Talk.Reading(0, wantsAnswer: false, newQuery: true));

        var (outcome, asked) = await talk.RunAsync("Something else: how do I save money?");

        asked.Should().ContainSingle();
        outcome.Should().BeOfType<AnswerOutcome>();
        var sent = talk.AnswerCalls.Last().Document!.Value;
        sent.GetProperty("query").GetString().Should().Be("Something else: how do I save money?");
        sent.TryGetProperty("earlier", out _).Should().BeFalse();
        talk.Session.Usage.Calls.Should().Be(3);
    }

    [Fact]
    public async Task Respond_NewQueryBeforeTheAnswer_IsTheReplyToTheQuestion()
    {
        var talk = new Talk().Reads(Talk.Reading(0), Talk.Reading(5, wantsAnswer: false, newQuery: true));
        await talk.SayAsync("What now?");

        await talk.SayAsync("Or rather: what then?");

        talk.Session.Query.Should().Be("What now?");
        talk.Session.QuestionsAsked.Should().Be(1);
    }

    [Fact]
    public async Task Respond_AnsweredSession_TellsTheReaderSo()
    {
        var talk = await AnsweredAsync();

        await talk.SayAsync("And how long does it take?");

        talk.ReadCalls.Select(request => request.Document!.Value.GetProperty("answered").GetBoolean()).Should().Equal(false, true);
    }

    private static async Task<Talk> AnsweredAsync(int budget = 3)
    {
        var talk = new Talk(options => options.Budget = budget).Reads(Talk.Reading(5, Talk.Fact("Age", "41")));
        await talk.SayAsync("What now?");
        return talk;
    }
}
