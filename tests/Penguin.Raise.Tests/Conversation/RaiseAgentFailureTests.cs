using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class RaiseAgentFailureTests
{
    public static TheoryData<string> Blanks => ["", " \t\n", "\u0000\u0007", "\ud800", " \udc00\u0001 "];

    [Fact]
    public async Task Respond_ReadingFails_SessionIsUnchangedAndARetryWorks()
    {
        var talk = new Talk().Reads(ScriptedReply.HttpError(500), Talk.Reading(5));
        var before = talk.Session;

        var failed = await talk.SayAsync("What now?");
        var outcome = await talk.SayAsync("What now?");

        failed.Should().BeOfType<FailedOutcome>().Which.Kind.Should().Be(ModelFailureKind.ServerError);
        failed.Session.Should().Be(before with { EarlierUsage = failed.Usage });
        outcome.Should().BeOfType<AnswerOutcome>();
    }

    [Fact]
    public async Task Respond_AnswerFails_SessionIsUnchangedAndARetryWorks()
    {
        var talk = new Talk().Reads(Talk.Reading(5), Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, ScriptedReply.HttpError(429, "3"));
        var before = talk.Session;

        var failed = await talk.SayAsync("What now?");
        var outcome = await talk.SayAsync("What now?");

        failed.Should().BeOfType<FailedOutcome>().Which.Kind.Should().Be(ModelFailureKind.RateLimited);
        failed.Session.Should().Be(before with { EarlierUsage = failed.Usage });
        failed.Usage.Calls.Should().Be(2);
        outcome.Should().BeOfType<AnswerOutcome>();
    }

    [Fact]
    public async Task Respond_ReadingFailsAfterAnUnreadableReply_CountsTheCostOfBoth()
    {
        var talk = new Talk().Reads("no idea", ScriptedReply.HttpError(500));

        var failed = await talk.SayAsync("What now?");

        failed.Should().BeOfType<FailedOutcome>().Which.Usage.Should().Be(new ModelUsage(2, 100, 20));
    }

    [Fact]
    public async Task Respond_AnswerIsEmpty_Fails()
    {
        var talk = new Talk().Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, " \n");

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<FailedOutcome>().Which.Kind.Should().Be(ModelFailureKind.EmptyReply);
    }

    [Fact]
    public async Task Respond_FailsWhileAQuestionIsOpen_TheQuestionStaysOpen()
    {
        var talk = new Talk().Reads(Talk.Reading(0), ScriptedReply.HttpError(500), Talk.Reading(5, Talk.Fact("Emotional State", "calm")));
        await talk.SayAsync("What now?");
        await talk.SayAsync("Calm.");

        await talk.SayAsync("Calm.");

        talk.Session.Profile["Emotional State"].Should().BeOfType<KnownValue>().Which.Source.Should().Be(ValueSource.Asked);
    }

    [Fact]
    public async Task Respond_ServerRepeatsThePrompt_DiagnosticDoesNot()
    {
        var talk = new Talk().Reads(ScriptedReply.HttpError(400, message: "Refused: CANARY-7731"));

        var outcome = await talk.SayAsync("CANARY-7731, what now?");

        outcome.Should().BeOfType<FailedOutcome>().Which.Diagnostic.Should().NotContain("CANARY").And.NotBeEmpty();
    }

    [Theory]
    [InlineData("read-turn")]
    [InlineData("answer")]
    public async Task Respond_Cancelled_ThrowsAndALaterTurnGoesOn(string stage)
    {
        var talk = new Talk().Reads(Talk.Reading(5), Talk.Reading(5));
        using var cancelled = new CancellationTokenSource();
        var gate = talk.Model.HoldCalls(stage == "answer" ? 2 : 1);
        var turn = talk.Agent.RespondAsync(talk.Session, "What now?", cancelled.Token);
        await gate.WhenWaitingAsync(1, TestContext.Current.CancellationToken);
        if (stage == "answer")
        {
            gate.Release();
            await talk.Model.WhenReceivedAsync(2, TestContext.Current.CancellationToken);
            await gate.WhenWaitingAsync(1, TestContext.Current.CancellationToken);
        }

        await cancelled.CancelAsync();

        await turn.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        gate.Open();
        (await talk.SayAsync("What now?")).Should().BeOfType<AnswerOutcome>();
        talk.Session.Turns.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Blanks))]
    public async Task Respond_BlankMessage_IsRefused(string message)
    {
        var talk = new Talk();

        var turn = () => talk.SayAsync(message);

        await turn.Should().ThrowAsync<ArgumentException>();
        talk.Model.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Respond_SessionOfAnotherCatalog_IsRefused()
    {
        var other = new AttributeCatalog([new UserAttribute { Name = "Town", Question = "Where do you live?" }]);
        var talk = new Talk { Session = new RaiseSession { Id = "x", Profile = new UserProfile(other) } };

        var turn = () => talk.SayAsync("What now?");

        await turn.Should().ThrowAsync<ArgumentException>().WithMessage("*another catalog*");
    }

    [Fact]
    public void StartSession_ProfileOfAnotherCatalog_IsRefused()
    {
        var other = new AttributeCatalog([new UserAttribute { Name = "Town", Question = "Where do you live?" }]);
        var talk = new Talk();

        var start = () => talk.Agent.StartSession("x", new UserProfile(other));

        start.Should().Throw<ArgumentException>().WithMessage("*another catalog*");
    }

    [Fact]
    public void StartSession_BlankId_IsRefused()
    {
        var talk = new Talk();

        var start = () => talk.Agent.StartSession(" ");

        start.Should().Throw<ArgumentException>();
    }
}
