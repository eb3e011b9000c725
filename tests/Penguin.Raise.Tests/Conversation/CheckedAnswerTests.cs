using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class CheckedAnswerTests
{
    private const string Bad = "Call 0800 555 9999.";

    [Fact]
    public async Task Respond_GoodAnswer_PassesWithGuidelinesAndModel()
    {
        var talk = Answering("<guidelines>\n- be kind\n</guidelines>\nRest.");

        var answer = (AnswerOutcome)await talk.SayAsync("What now?");

        (answer.Text, answer.Check, answer.Model).Should().Be(("Rest.", AnswerCheckResult.Passed, talk.Model.Requests.Count > 0 ? answer.Model : null));
        answer.Guidelines.Should().Equal("be kind");
        talk.AnswerCalls.Single().Document!.Value.GetProperty("guided").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Respond_FaultyAnswer_IsRepairedByOneCall()
    {
        var talk = Answering(Bad, "Rest.");

        var answer = (AnswerOutcome)await talk.SayAsync("What now?");

        (answer.Text, answer.Check, answer.Usage.Calls).Should().Be(("Rest.", AnswerCheckResult.Repaired, 3));
        answer.CheckFaults.Should().Equal("contact");
        var repair = talk.AnswerCalls.Last().Document!.Value;
        (repair.GetProperty("draft").GetString(), repair.GetProperty("repair").GetArrayLength()).Should().Be((Bad, 1));
    }

    [Fact]
    public async Task Respond_FaultyTwice_GivesTheSafeTextOfTheLanguage()
    {
        var talk = Answering(options => options.Language = "de", Bad, Bad);

        var answer = (AnswerOutcome)await talk.SayAsync("What now?");

        (answer.Text, answer.Check, answer.Model).Should().Be((LanguageLibrary.Find("de")!.SafeAnswer, AnswerCheckResult.Replaced, null));
        talk.Session.Answer.Should().Be(answer.Text);
    }

    [Fact]
    public async Task Respond_RepairFails_GivesTheSafeText()
    {
        var talk = Answering(Bad, ScriptedReply.HttpError(500));

        var answer = (AnswerOutcome)await talk.SayAsync("What now?");

        (answer.Check, answer.Usage.Calls).Should().Be((AnswerCheckResult.Replaced, 3));
    }

    [Fact]
    public async Task Respond_NoCallLeft_IsNotRepaired()
    {
        var talk = Answering(options => options.Limits.CallsPerQuery = 2, Bad);

        var answer = (AnswerOutcome)await talk.SayAsync("What now?");

        (answer.Check, answer.Usage.Calls).Should().Be((AnswerCheckResult.Replaced, 2));
    }

    [Fact]
    public async Task Respond_CheckOff_ShowsWhatTheModelWrote()
    {
        var talk = Answering(options => options.AnswerCheck = AnswerCheckMode.Off, Bad);

        var answer = (AnswerOutcome)await talk.SayAsync("What now?");

        (answer.Text, answer.Check).Should().Be((Bad, AnswerCheckResult.NotChecked));
    }

    [Fact]
    public async Task Respond_GuidelinesNeverEnd_IsRepaired()
    {
        var talk = Answering("<guidelines>\n- be kind", "Rest.");

        var answer = (AnswerOutcome)await talk.SayAsync("What now?");

        (answer.Text, answer.Check).Should().Be(("Rest.", AnswerCheckResult.Repaired));
    }

    [Theory]
    [InlineData("Rest.", null, "read-turn,answer,text,AnswerOutcome")]
    [InlineData(Bad, "Rest.", "read-turn,answer,answer again,text,AnswerOutcome")]
    [InlineData(Bad, Bad, "read-turn,answer,answer again,text,text,text,text,text,text,AnswerOutcome")]
    public async Task RespondStreaming_Checked_GivesProgressThenTheCheckedText(string first, string? second, string expected)
    {
        var talk = second is null ? Answering(first) : Answering(first, second);

        var updates = await talk.Agent.RespondStreamingAsync(talk.Session, "What now?", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        string.Join(',', updates.Select(Name)).Should().Be(expected);
        string.Concat(updates.OfType<TextUpdate>().Select(update => update.Text)).Should().Be(((AnswerOutcome)((OutcomeUpdate)updates[^1]).Outcome).Text);
    }

    [Fact]
    public async Task RespondStreaming_Unchecked_NeverShowsGuidelines()
    {
        var talk = Answering(options => options.AnswerCheck = AnswerCheckMode.Off, ScriptedReply.Pieces(["<guide", "lines>\nbe kind\n</guid", "elines>\n", "\nRest", " well."]));

        var updates = await talk.Agent.RespondStreamingAsync(talk.Session, "What now?", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        updates.OfType<TextUpdate>().Select(update => update.Text).Should().Equal("Rest", " well.");
        ((OutcomeUpdate)updates[^1]).Outcome.Should().BeOfType<AnswerOutcome>().Which.Text.Should().Be("Rest well.");
    }

    private static string Name(RaiseUpdate update) => update switch
    {
        ProgressUpdate progress => progress.Stage.Name + (progress.IsRepair ? " again" : ""),
        OutcomeUpdate outcome => outcome.Outcome.GetType().Name,
        _ => "text",
    };

    private static Talk Answering(params ScriptedReply[] replies) => Answering(_ => { }, replies);

    private static Talk Answering(Action<RaiseOptions> configure, params ScriptedReply[] replies)
    {
        var talk = new Talk(configure).Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, replies);
        return talk;
    }
}
