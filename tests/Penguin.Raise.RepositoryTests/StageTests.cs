using System.Globalization;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.RepositoryTests;

/// <summary>What docs/stages.md shows is what the library sends and how it takes the replies.</summary>
public sealed class StageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_Example_IsWhatIsSentAndRead()
    {
        var (client, answer) = await StageExamples.AnswerAsync(Token);

        Golden.Check($"{StageExamples.Folder}/answer.document.json", client.Page(0));
        answer.Text.Should().Be(StageExamples.Reply("answer.reply.txt"));
    }

    [Fact]
    public async Task Judge_Example_IsWhatIsSentAndRead()
    {
        var (client, judgement) = await StageExamples.JudgeAsync([StageExamples.Reply("judge.reply.json")], Token);

        Golden.Check($"{StageExamples.Folder}/judge.document.json", client.Page(0));
        judgement.Score.Should().Be(new SafetyScore(3, 2, 3));
        judgement.Reasons.Should().HaveCount(3);
    }

    [Fact]
    public async Task Judge_UnreadableReply_IsAskedAgainThenMissing()
    {
        var (client, judgement) = await StageExamples.JudgeAsync(["no scores", "no scores", "no scores"], Token);

        client.Requests.Should().HaveCount(3);
        client.Document(1)[StructuredCall<JudgeInput, ReadScores>.ReadingErrorField]!.GetValue<string>().Should().NotBeEmpty();
        judgement.Should().Match<Judgement>(found => found.Score == null && found.Fault == JudgementFault.Unreadable);
    }

    [Fact]
    public async Task ReadTurn_Example_IsWhatIsSentAndRead()
    {
        var (client, outcome) = await StageExamples.ReadTurnAsync([StageExamples.Reply("read-turn.reply.json"), "An answer."], Token);

        Golden.Check($"{StageExamples.Folder}/read-turn.document.json", client.Page(0));
        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("complete-enough");
        outcome.Session.Profile["Living Situation"].Should().BeOfType<KnownValue>().Which.Should().Match<KnownValue>(known => known.Text == "alone" && known.Source == ValueSource.Volunteered);
        outcome.Session.Profile["Profession"].Should().BeOfType<DeclinedValue>();
    }

    [Theory]
    [InlineData("Here it is:\n```json\n", "\n```\nDone.")]
    [InlineData("[", "]")]
    public async Task ReadTurn_TextAroundTheReply_DoesNoHarm(string before, string after)
    {
        var (_, outcome) = await StageExamples.ReadTurnAsync([before + StageExamples.Reply("read-turn.reply.json") + after, "An answer."], Token);

        outcome.Session.Profile["Living Situation"].State.Should().Be(AttributeValueState.Known);
    }

    [Fact]
    public async Task ReadTurn_UnreadableReply_IsAskedAgainThenTheAgentAsksOn()
    {
        var (client, outcome) = await StageExamples.ReadTurnAsync(["{}", "{\"facts\":[],\"completeness\":9}"], Token);

        client.Requests.Should().HaveCount(2);
        client.Document(0).ContainsKey("reading_error").Should().BeFalse();
        client.Document(1)["reading_error"]!.GetValue<string>().Should().Be("the reply holds no JSON object with a list 'facts'.");
        outcome.Should().BeOfType<AskOutcome>().Which.Reason.Should().Be("completeness-unread");
    }

    [Fact]
    public async Task Rank_Example_IsWhatIsSentAndRead()
    {
        var (client, ranking) = await StageExamples.RankAsync([StageExamples.Reply("rank.reply.json")], Token);

        Golden.Check($"{StageExamples.Folder}/rank.document.json", client.Page(0));
        ranking.Order.Should().Equal(3, 4, 2);
        ranking.Should().Match<AttributeRanking>(found => found.IsInformed && found.Repairs == 0);
    }

    [Fact]
    public async Task Rank_UnreadableReply_IsAskedAgainThenUninformed()
    {
        var (client, ranking) = await StageExamples.RankAsync(["{}", "none"], Token);

        client.Requests.Should().HaveCount(2);
        client.Document(1)["reading_error"]!.GetValue<string>().Should().NotBeEmpty();
        ranking.IsInformed.Should().BeFalse();
    }

    [Fact]
    public async Task PhraseQuestion_Example_IsWhatIsSentAndRead()
    {
        var (client, outcome) = await StageExamples.PhraseQuestionAsync(Token);

        Golden.Check($"{StageExamples.Folder}/phrase-question.document.json", client.Page(1));
        outcome.Should().BeOfType<AskOutcome>().Which.Question.Text.Should().StartWith("Jak se");
    }

    [Fact]
    public async Task Requests_OfAllStages_AreAPromptAndADocument()
    {
        var all = await AllAsync();

        all.Should().OnlyContain(request => request.Messages.Count == 2 && request.Messages[0].Role == ChatRole.System && request.Messages[1].Role == ChatRole.User);
        all.Select(request => request.Options.AdditionalProperties![ModelStage.PropertyName]).Should().Equal(ModelStage.All.Select(stage => stage.Name));
        all[0].Messages[0].Text.Should().Be(PromptSet.Default[ModelStage.Answer]);
        all[1].Messages[0].Text.Should().Be(PromptSet.Default[ModelStage.Judge].Replace("{{rubric}}", Rubric.Ours.Text, StringComparison.Ordinal));
        all[2].Messages[0].Text.Should().Be(PromptSet.Default[ModelStage.ReadTurn]);
        all[3].Messages[0].Text.Should().Be(PromptSet.Default[ModelStage.Rank]);
    }

    [Fact]
    public async Task Settings_OfAllStages_AreThoseOfThePage() =>
        Golden.Check($"{StageExamples.Folder}/settings.txt", string.Concat((await AllAsync()).Select(request => Settings(request.Options) + "\n")));

    private static async Task<IReadOnlyList<(IReadOnlyList<ChatMessage> Messages, ChatOptions Options)>> AllAsync()
    {
        var answer = await StageExamples.AnswerAsync(Token);
        var judge = await StageExamples.JudgeAsync(["", "", ""], Token);
        var turn = await StageExamples.ReadTurnAsync([StageExamples.Reply("read-turn.reply.json"), "An answer."], Token);
        var rank = await StageExamples.RankAsync([StageExamples.Reply("rank.reply.json")], Token);
        var question = await StageExamples.PhraseQuestionAsync(Token);
        return [answer.Client.Requests[0], judge.Client.Requests[0], turn.Client.Requests[0], rank.Client.Requests[0], question.Client.Requests[1]];
    }

    private static string Settings(ChatOptions options) => string.Create(CultureInfo.InvariantCulture,
        $"{options.AdditionalProperties![ModelStage.PropertyName],-10} temperature {options.Temperature,-4} max output tokens {options.MaxOutputTokens}  seed {Or(options.Seed, "none"),-5} reply {Format(options)}");

    private static string Format(ChatOptions options) => options.ResponseFormat is ChatResponseFormatJson format ? $"JSON schema '{format.SchemaName}'" : "text";

    private static string Or(long? number, string none) => number?.ToString(CultureInfo.InvariantCulture) ?? none;
}
