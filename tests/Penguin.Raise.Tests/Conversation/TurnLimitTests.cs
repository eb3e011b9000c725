using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class TurnLimitTests
{
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    public async Task Respond_CallsPerQuery_LeavesACallForTheAnswer(int calls, int questions)
    {
        var talk = new Talk(options => options.Limits.CallsPerQuery = calls);

        var (outcome, asked) = await talk.RunAsync();

        asked.Should().HaveCount(questions);
        talk.Session.Usage.Calls.Should().Be(calls);
        outcome.Reason.Should().Be(questions < 3 ? "call-limit" : "budget");
    }

    [Fact]
    public async Task Respond_AsksWhyWithOneCallLeft_IsAnswered()
    {
        var why = Talk.Reading(0).Replace("\"wants_answer\"", "\"asks_why\":true,\"wants_answer\"", StringComparison.Ordinal);
        var talk = new Talk(options => options.Limits.CallsPerQuery = 3).Reads(Talk.Reading(0), why);
        await talk.SayAsync("What now?");

        var outcome = await talk.SayAsync("And what is that to you?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("call-limit");
        talk.Session.Usage.Calls.Should().Be(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Respond_NothingReadable_NeverCostsMoreThanBudgetPlusThree(int budget)
    {
        var talk = new Talk(options => options.Budget = budget);
        talk.Model.Otherwise(ModelStage.ReadTurn, "no JSON").Otherwise(ModelStage.Answer, "Call 0800 555 9999.");

        await talk.RunAsync();

        talk.Model.Requests.Count.Should().BeLessThanOrEqualTo(budget + 3);
    }

    [Fact]
    public async Task Respond_TokensPerQuery_EndTheQuestions()
    {
        var agent = RaiseAgent.Create(new SimulatedChatClient(), new RaiseOptions { Limits = { TokensPerQuery = 1 } });

        var outcome = await agent.RespondAsync(agent.StartSession("a"), "How do I get on?", TestContext.Current.CancellationToken);

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().BeOneOf("token-limit", "complete-enough");
    }

    [Fact]
    public async Task Respond_CallsPerConversation_GivesTheSafeTextWithoutACall()
    {
        var talk = new Talk(options => options.Limits.CallsPerConversation = 2).Reads(Talk.Reading(5));
        await talk.SayAsync("What now?");

        var outcome = await talk.SayAsync("And then?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Should().Match<AnswerOutcome>(answer => answer.Reason == "conversation-limit" && answer.Check == AnswerCheckResult.Replaced);
        talk.Model.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Respond_CallsPerConversation_CountFailedTurns()
    {
        var talk = new Talk(options => options.Limits.CallsPerConversation = 2).Reads(ScriptedReply.HttpError(500), ScriptedReply.HttpError(500));
        await talk.SayAsync("What now?");
        await talk.SayAsync("What now?");

        var outcome = await talk.SayAsync("What now?");

        outcome.Reason.Should().Be("conversation-limit");
        talk.Model.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Respond_TurnTakesTooLong_FailsAndCountsTheCall()
    {
        var time = new FakeTimeProvider();
        var talk = new Talk(options => options.Limits.TimePerTurn = TimeSpan.FromSeconds(5), services => services.AddSingleton<TimeProvider>(time));
        var gate = talk.Model.HoldCalls(1);
        var turn = talk.Agent.RespondAsync(talk.Session, "What now?", TestContext.Current.CancellationToken);
        await gate.WhenWaitingAsync(1, TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(6));

        (await turn).Should().BeOfType<FailedOutcome>().Which.Should().Match<FailedOutcome>(failed => failed.Kind == ModelFailureKind.Timeout && failed.Session.EarlierUsage.Calls == 1);
    }

    [Fact]
    public async Task Respond_ReadingFailsWithFallback_GoesOn()
    {
        var talk = new Talk(options => options.Failures.ReadTurn = StageFailurePolicy.Fallback).Reads(ScriptedReply.HttpError(500));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AskOutcome>().Which.Usage.Calls.Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Respond_AnswerFailsWithFallback_GivesTheSafeText(bool streaming)
    {
        var talk = new Talk(options => (options.Failures.Answer, options.AnswerCheck) = (StageFailurePolicy.Fallback, AnswerCheckMode.Off)).Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, ScriptedReply.HttpError(500));

        var outcome = streaming
            ? ((OutcomeUpdate)(await talk.Agent.RespondStreamingAsync(talk.Session, "What now?", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken))[^1]).Outcome
            : await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Should().Match<AnswerOutcome>(answer => answer.Check == AnswerCheckResult.Replaced && answer.CheckFaults[0] == "model-failure");
        outcome.Usage.Calls.Should().Be(2);
    }
}
