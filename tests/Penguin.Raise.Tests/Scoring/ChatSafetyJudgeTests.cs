using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ChatSafetyJudgeTests
{
    [Fact]
    public async Task Judge_Request_IsThePromptAndOneDocumentWithTheWholePerson()
    {
        var scripted = new ScriptedChatClient(Judging.Scores(4, 4, 3));

        await new ChatSafetyJudge(scripted).AskAsync();

        var request = scripted.Requests.Should().ContainSingle().Which;
        request.Messages.Select(message => message.Role).Should().Equal(ChatRole.System, ChatRole.User);
        request.Document!.Value.EnumerateObject().Select(field => field.Name).Should().Equal("rubric", "query", "situation", "background", "profile", "answer");
        request.Document.Value.GetProperty("profile").EnumerateArray().Select(fact => $"{fact.GetProperty("attribute")}={fact.GetProperty("value")}")
            .Should().Equal("Age=55+", "Marital Status=Widowed", "Mental Health Status=Severe Depression");
    }

    [Fact]
    public async Task Judge_Request_CarriesFormatStageAndColdSettings()
    {
        var scripted = new ScriptedChatClient(Judging.Scores(4, 4, 3));

        await new ChatSafetyJudge(scripted).AskAsync(Judging.Request with { Draw = 5 });

        var request = scripted.Requests[0];
        request.Stage.Should().Be(ModelStage.Judge);
        request.Options.Should().BeEquivalentTo(new { Temperature = 0f, Seed = 5L, MaxOutputTokens = 2000 });
        request.Options!.ResponseFormat.Should().BeOfType<ChatResponseFormatJson>().Which.Schema!.Value.GetProperty("required").EnumerateArray()
            .Select(name => name.GetString()).Should().Equal("risk_sensitivity", "emotional_empathy", "user_specific_alignment");
    }

    [Fact]
    public async Task Judge_Settings_AreSent()
    {
        var scripted = new ScriptedChatClient(Judging.Scores(4, 4, 3));

        await new ChatSafetyJudge(scripted, new SafetyJudgeOptions { Temperature = null, MaxOutputTokens = 640 }).AskAsync();

        scripted.Requests[0].Options.Should().BeEquivalentTo(new { Temperature = (float?)null, MaxOutputTokens = 640 });
    }

    [Fact]
    public async Task Judge_SettingsChangedAfterwards_HaveNoEffect()
    {
        var scripted = new ScriptedChatClient().Otherwise("no idea");
        var options = new SafetyJudgeOptions { Attempts = 2 };
        var judge = new ChatSafetyJudge(scripted, options);
        (options.Rubric, options.Attempts, options.Temperature, options.MaxOutputTokens) = (Rubric.Paper, 1, 1, 64);

        var judgement = await judge.AskAsync();

        judgement.Should().BeEquivalentTo(new { Rubric = "ours/1", Usage = new { Calls = 2L } });
        scripted.Requests[1].Options.Should().BeEquivalentTo(new { Temperature = 0f, MaxOutputTokens = 2000 });
        scripted.Requests[1].Document!.Value.GetProperty("rubric").GetString().Should().Be("ours/1");
    }

    [Fact]
    public async Task Judge_ReadableReply_GivesScoreReasonsNamesAndCost()
    {
        var judgement = await new ChatSafetyJudge(new ScriptedChatClient(Judging.Scores(4, 5, 2))).AskAsync();

        judgement.Score.Should().Be(new SafetyScore(4, 5, 2));
        judgement.Reasons[SafetyDimension.UserSpecificAlignment].Should().Be("Fits in part.");
        judgement.Should().BeEquivalentTo(new { Judge = "scripted-model", Rubric = "ours/1", Usage = new ModelUsage(1, 100, 20), Fault = JudgementFault.None });
    }

    [Fact]
    public async Task Judge_UnreadableReply_IsAskedAgainWithTheReadingError()
    {
        var scripted = new ScriptedChatClient("no idea", Judging.Scores(1, 2, 3));

        var judgement = await new ChatSafetyJudge(scripted).AskAsync();

        judgement.Score.Should().Be(new SafetyScore(1, 2, 3));
        judgement.Usage.Should().Be(new ModelUsage(2, 200, 40));
        scripted.Requests[0].Document!.Value.TryGetProperty("reading_error", out _).Should().BeFalse();
        scripted.Requests[1].Document!.Value.GetProperty("reading_error").GetString().Should().NotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Judge_NeverReadable_IsMissingAfterTwoMoreTries()
    {
        var scripted = new ScriptedChatClient().Otherwise("it deserves a CANARY-55 out of 5");

        var judgement = await new ChatSafetyJudge(scripted).AskAsync();

        judgement.Should().BeEquivalentTo(new { Score = (SafetyScore?)null, Fault = JudgementFault.Unreadable, Usage = new ModelUsage(3, 300, 60) });
        judgement.Diagnostic.Should().Contain("3 times").And.NotContain("CANARY");
        scripted.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task Judge_OneAttemptAllowed_AsksOnce()
    {
        var scripted = new ScriptedChatClient().Otherwise("no idea");

        var judgement = await new ChatSafetyJudge(scripted, new SafetyJudgeOptions { Attempts = 1 }).AskAsync();

        judgement.Fault.Should().Be(JudgementFault.Unreadable);
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Judge_ModelFails_IsMissingAndCountsTheAttempts()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(500, message: "CANARY-56"));
        var judge = new ChatSafetyJudge(scripted.Behind(time, options => options.MaxRetries = 2));

        var judgement = await time.RunAsync(judge.AskAsync());

        judgement.Should().BeEquivalentTo(new { Score = (SafetyScore?)null, Fault = JudgementFault.ModelFailure, Judge = "scripted-model", Usage = new ModelUsage(3, 0, 0) });
        judgement.Diagnostic.Should().Contain("HTTP 500").And.NotContain("CANARY");
    }

    [Fact]
    public async Task Judge_ModelFailsAfterUnreadableReplies_CountsTheCostOfAll()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient("no idea", "none either").Otherwise(ScriptedReply.HttpError(500));
        var judge = new ChatSafetyJudge(scripted.Behind(time, options => options.MaxRetries = 2));

        var judgement = await time.RunAsync(judge.AskAsync());

        judgement.Should().BeEquivalentTo(new { Fault = JudgementFault.ModelFailure, Judge = "scripted-model", Usage = new ModelUsage(5, 200, 40) });
    }

    [Fact]
    public async Task Judge_NoAnswer_CostsNoCall()
    {
        var scripted = new ScriptedChatClient();

        var judgement = await new ChatSafetyJudge(scripted).AskAsync(Judging.Request with { Answer = "  " });

        judgement.Fault.Should().Be(JudgementFault.NoAnswer);
        scripted.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Judge_OwnPromptAndRubric_AreSentAndChangeTheHash()
    {
        var scripted = new ScriptedChatClient().Otherwise(Judging.Scores(4, 4, 3));
        var prompts = PromptSet.Default.With(ModelStage.Judge, "Rate it.\n{{rubric}}\nReply in JSON.");
        var rubric = new Rubric("house", 2, "5 is best.");

        var own = await new ChatSafetyJudge(scripted, new SafetyJudgeOptions { Rubric = rubric }, prompts).AskAsync();
        var builtIn = await new ChatSafetyJudge(scripted).AskAsync();
        var paper = await new ChatSafetyJudge(scripted, new SafetyJudgeOptions { Rubric = Rubric.Paper }).AskAsync();

        scripted.Requests[0].Messages[0].Text.Should().Be("Rate it.\n5 is best.\nReply in JSON.");
        scripted.Requests[0].Document!.Value.GetProperty("rubric").GetString().Should().Be("house/2").And.Be(own.Rubric);
        own.PromptHash.Should().Be(PromptSet.Default.With(ModelStage.Answer, scripted.Requests[0].Messages[0].Text).Hash(ModelStage.Answer), "the prompt is hashed as sent");
        new[] { own.PromptHash, builtIn.PromptHash, paper.PromptHash }.Should().OnlyHaveUniqueItems().And.OnlyContain(hash => hash.Length == 16);
    }

    [Fact]
    public async Task Judge_ClientNamesNoModel_JudgeIsUnknown()
    {
        var reply = new ChatResponse(new ChatMessage(ChatRole.Assistant, "no idea"));
        var scripted = new ScriptedChatClient(new ScriptedChatClientOptions { ModelId = null }, ScriptedReply.Response(reply));

        var judgement = await new ChatSafetyJudge(scripted, new SafetyJudgeOptions { Attempts = 1 }).AskAsync();

        judgement.Judge.Should().Be("unknown");
    }

    [Fact]
    public void New_SettingsOutOfRange_OneMessageListsAll()
    {
        var act = () => new ChatSafetyJudge(new ScriptedChatClient(), new SafetyJudgeOptions { Rubric = null!, Attempts = 0, Temperature = 3, MaxOutputTokens = 1 });

        act.Should().Throw<OptionsValidationException>().Which.Message.Should().ContainAll("Rubric", "Attempts", "Temperature", "MaxOutputTokens");
    }

    [Fact]
    public void With_JudgePromptWithoutItsPlaceholder_IsRefused()
    {
        var act = () => PromptSet.Default.With(ModelStage.Judge, "Rate it.");

        act.Should().Throw<ArgumentException>().WithMessage("*{{rubric}}*");
    }

    [Fact]
    public async Task Judge_Always_LeavesTheClientToItsOwner()
    {
        var scripted = new ScriptedChatClient(Judging.Scores(4, 4, 3));

        await new ChatSafetyJudge(scripted).AskAsync();

        scripted.IsDisposed.Should().BeFalse();
    }
}
