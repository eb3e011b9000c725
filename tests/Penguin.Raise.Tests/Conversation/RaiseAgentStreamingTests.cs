using System.Diagnostics;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class RaiseAgentStreamingTests
{
    [Fact]
    public async Task RespondStreaming_Unchecked_ProgressPiecesOutcomeInThisOrder()
    {
        var talk = Unchecked().Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, ScriptedReply.Pieces(["  Take ", "", "care", ".\n"]));

        var updates = await StreamAsync(talk, "What now?");

        updates.Select(update => update is TextUpdate text ? text.Text : update is ProgressUpdate progress ? progress.Stage.Name : update.ToString())
            .Should().Equal("read-turn", "answer", "Take ", "care", ".\n", "OutcomeUpdate");
        updates[^1].Should().BeOfType<OutcomeUpdate>().Which.Outcome.Should().BeOfType<AnswerOutcome>().Which.Text.Should().Be("Take care.");
    }

    [Fact]
    public async Task RespondStreaming_Question_HasNoText()
    {
        var talk = new Talk();

        var updates = await StreamAsync(talk, "What now?");

        updates.Select(update => update.GetType()).Should().Equal(typeof(ProgressUpdate), typeof(OutcomeUpdate));
        updates[^1].Should().BeOfType<OutcomeUpdate>().Which.Outcome.Should().BeOfType<AskOutcome>();
    }

    [Fact]
    public async Task RespondStreaming_FailsInMidStream_EndsWithFailedOutcome()
    {
        var talk = Unchecked().Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, ScriptedReply.Pieces(["Take "], new HttpIOException(HttpRequestError.ResponseEnded)));

        var updates = await StreamAsync(talk, "What now?");

        updates.OfType<TextUpdate>().Select(update => update.Text).Should().Equal("Take ");
        var failed = updates[^1].Should().BeOfType<OutcomeUpdate>().Which.Outcome.Should().BeOfType<FailedOutcome>().Subject;
        failed.Session.Should().Be(talk.Session with { EarlierUsage = failed.Usage });
    }

    [Fact]
    public async Task RespondStreaming_EmptyAnswer_EndsWithFailedOutcome()
    {
        var talk = new Talk().Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, ScriptedReply.Pieces([" "]));

        var updates = await StreamAsync(talk, "What now?");

        updates[^1].Should().BeOfType<OutcomeUpdate>().Which.Outcome.Should().BeOfType<FailedOutcome>().Which.Kind.Should().Be(ModelFailureKind.EmptyReply);
    }

    [Fact]
    public async Task RespondStreaming_Cancelled_Throws()
    {
        var talk = Unchecked().Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, ScriptedReply.Silence("Take "));
        using var cancelled = new CancellationTokenSource();

        var stream = async () =>
        {
            await foreach (var update in talk.Agent.RespondStreamingAsync(talk.Session, "What now?", cancelled.Token))
            {
                await (update is TextUpdate ? cancelled.CancelAsync() : Task.CompletedTask);
            }
        };

        await stream.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void RespondStreaming_BlankMessage_IsRefusedAtOnce()
    {
        var talk = new Talk();

        var stream = () => talk.Agent.RespondStreamingAsync(talk.Session, " ", TestContext.Current.CancellationToken);

        stream.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task RespondStreaming_ModelCalls_BelongToTheTurnInTraces()
    {
        using var root = new Activity("test").Start();
        List<Activity> ended = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RaiseTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                {
                    ended.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await StreamAsync(new Talk().Reads(Talk.Reading(5)), "What now?");

        var turn = ended.Should().ContainSingle(activity => activity.OperationName == RaiseTelemetry.TurnActivity).Subject;
        ended.Where(activity => activity.OperationName == RaiseTelemetry.ModelCallActivity).Should().HaveCount(2).And.OnlyContain(call => call.ParentSpanId == turn.SpanId);
    }

    [Fact]
    public async Task RespondStreaming_ManyConversations_OutcomesAndTextsEqualThoseOfRespond()
    {
        using var model = new SimulatedChatClient();
        var agent = SimulatedTalk.AgentOver(model);
        foreach (var (i, scenario) in SimulatedScenarios.Generate(450, seed: 6).Index())
        {
            var kind = (SimulatedUserKind)(i % 9);
            var (plain, streamed) = (SimulatedTalk.Between(agent, scenario, kind), SimulatedTalk.Between(agent, scenario, kind));

            while (plain.Outcome is null or AskOutcome)
            {
                var expected = await plain.NextAsync();
                var found = await streamed.NextAsync(streaming: true);

                found.Session.ToJson().Should().Be(expected.Session.ToJson());
                (found.Reason, found.Usage, (found as AnswerOutcome)?.Text).Should().Be((expected.Reason, expected.Usage, (expected as AnswerOutcome)?.Text));
                streamed.Pieces.Trim().Should().Be((expected as AnswerOutcome)?.Text ?? "");
            }
        }
    }

    private static async Task<List<RaiseUpdate>> StreamAsync(Talk talk, string message)
    {
        List<RaiseUpdate> updates = [];
        await foreach (var update in talk.Agent.RespondStreamingAsync(talk.Session, message, TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        return updates;
    }

    private static Talk Unchecked() => new(options => options.AnswerCheck = AnswerCheckMode.Off);
}
