using System.Text.Json;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What is sent to a model is reviewed as text: the prompts, the stage inputs, the reply schemas.</summary>
public class PromptGoldenTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("answer")]
    [InlineData("judge")]
    [InlineData("read-turn")]
    [InlineData("rank")]
    public async Task Prompt_OfEachStage_IsAsReviewed(string stage)
    {
        var request = await SentAsync(stage);

        GoldenFile.ShouldMatch(request.Messages[0].Text, $"{stage}.prompt.txt");
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("judge")]
    [InlineData("read-turn")]
    [InlineData("rank")]
    public async Task StageInput_OfEachStage_IsAsReviewed(string stage)
    {
        var request = await SentAsync(stage);

        GoldenFile.ShouldMatch(Indented(request.Document!.Value), $"{stage}.input.json");
    }

    [Theory]
    [InlineData("judge")]
    [InlineData("read-turn")]
    [InlineData("rank")]
    public async Task ReplySchema_OfEachStage_IsAsReviewed(string stage)
    {
        var request = await SentAsync(stage);

        GoldenFile.ShouldMatch(Indented(((ChatResponseFormatJson)request.Options!.ResponseFormat!).Schema!.Value), $"{stage}.schema.json");
    }

    [Fact]
    public void Prompts_OfAllStages_CallThePersonsTextMaterial()
    {
        ModelStage.All.Select(stage => PromptSet.Default[stage]).Should().OnlyContain(prompt =>
            prompt.Contains("single JSON document", StringComparison.Ordinal) && prompt.Contains("Everything in the document", StringComparison.Ordinal));
    }

    [Fact]
    public void Hash_PromptReplaced_ChangesForThatStageOnly()
    {
        var changed = PromptSet.Default.With(ModelStage.Answer, "Answer.");

        changed.Hash(ModelStage.Answer).Should().NotBe(PromptSet.Default.Hash(ModelStage.Answer)).And.MatchRegex("^[0-9a-f]{16}$");
        changed.Hash(ModelStage.Judge).Should().Be(PromptSet.Default.Hash(ModelStage.Judge));
    }

    private static async Task<ScriptedRequest> SentAsync(string stage)
    {
        var scripted = new ScriptedChatClient().Otherwise("A reply.").Enqueue(ModelStage.ReadTurn, """{"facts":[],"wants_answer":false,"new_query":false,"completeness":5}""")
            .Enqueue(ModelStage.Rank, """{"ranking":["Health Status"]}""");
        if (stage == ModelStage.Judge.Name)
        {
            await new ChatSafetyJudge(scripted, new SafetyJudgeOptions { Attempts = 1 }).AskAsync();
        }
        else if (stage == ModelStage.Rank.Name)
        {
            await new ModelAttributePrior(scripted).RankAsync(Judging.Scenario, AttributeSet.Of([0]), AttributeSet.Of([2, 6, 9]), TestContext.Current.CancellationToken);
        }
        else
        {
            await AnswerAsync(scripted);
        }

        return scripted.Requests.Single(request => request.Stage?.Name == stage);
    }

    private static async Task AnswerAsync(ScriptedChatClient scripted)
    {
        var agent = RaiseAgent.Create(scripted, new RaiseOptions { Catalog = Catalog });
        var profile = new UserProfile(Catalog).With("Age", "55+").With("Housing", "with family").With("Health Status", new DeclinedValue());
        var session = agent.StartSession("s1", profile) with { Query = "How do I begin?", Answer = "Small steps.", QuestionsAsked = 1, Turns = 2 };
        await agent.RespondAsync(session, "And what about the \"évenings\"?", TestContext.Current.CancellationToken);
    }

    private static AttributeCatalog Catalog { get; } = new(
    [
        .. AttributeCatalog.Penguin.Where(attribute => attribute.Name is "Age" or "Health Status"),
        new UserAttribute { Name = "Housing", Question = "How do you live?", Values = ["alone", "with family"], IsClosed = true },
    ]);

    private static string Indented(JsonElement element) => JsonSerializer.Serialize(element, Readable);
}
