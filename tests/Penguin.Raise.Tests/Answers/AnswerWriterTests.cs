using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class AnswerWriterTests
{
    private static readonly AnswerRequest Request = new() { Query = "What now?" };

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_Reply_IsTrimmedWithCostAndModel()
    {
        var model = new ScriptedChatClient(new ScriptedChatClientOptions { ModelId = "model-1" }, "  Take care.\n");

        var answer = await new AnswerWriter(model).WriteAsync(Request, Ended);

        (answer.Text, answer.Model, answer.Usage.Calls).Should().Be(("Take care.", "model-1", 1));
    }

    [Fact]
    public async Task Write_CharactersThatNobodySees_AreLeftOut()
    {
        var model = new ScriptedChatClient("Take\u200b \u202ecare\u202c.\u001b[31m \ud83d\ude00\ud83d");

        (await new AnswerWriter(model).WriteAsync(Request, Ended)).Text.Should().Be("Take care.[31m \ud83d\ude00");
    }

    [Fact]
    public async Task WriteStreaming_PairCutBetweenTwoPieces_IsWholeAgain()
    {
        var model = new ScriptedChatClient(ScriptedReply.Pieces(["Take care \ud83d", "\ude00\u202e", "\u0007."]));

        var pieces = await new AnswerWriter(model).WriteStreamingAsync(Request, cancellationToken: Ended).ToListAsync(Ended);

        string.Concat(pieces).Should().Be("Take care \ud83d\ude00.");
    }

    [Fact]
    public async Task Write_OnlyWhatWasSaidIsSent()
    {
        var model = new ScriptedChatClient("Take care.");
        var profile = new UserProfile().With("Age", "41").With("Gender", new DeclinedValue())
            .With("Profession", new ConflictedValue(new KnownValue("baker"), new KnownValue("sailor"))).With("Education Level", new NotApplicableValue());

        await new AnswerWriter(model).WriteAsync(Request with { Profile = profile, Situation = "Moved house", Background = " " }, Ended);

        model.Requests.Single().Messages[1].Text.Should().Be("""{"query":"What now?","situation":"Moved house","known":[{"attribute":"Age","value":"41"}],"conflicting":[{"attribute":"Profession","first":"baker","second":"sailor"}]}""");
    }

    [Fact]
    public async Task Write_TwoMessagesWithTheStageAndTheOptions()
    {
        var model = new ScriptedChatClient("Take care.");

        await new AnswerWriter(model, new AnswerOptions { Temperature = null, MaxOutputTokens = 99 }).WriteAsync(Request with { Draw = 7 }, Ended);

        var sent = model.Requests.Single();
        sent.Stage.Should().Be(ModelStage.Answer);
        sent.Messages.Select(message => message.Role).Should().Equal(ChatRole.System, ChatRole.User);
        (sent.Options!.Temperature, sent.Options.MaxOutputTokens, sent.Options.Seed).Should().Be((null, 99, 7));
    }

    [Fact]
    public async Task Write_OptionsChangedAfterwards_HaveNoEffect()
    {
        var model = new ScriptedChatClient("Take care.");
        var options = new AnswerOptions();
        var writer = new AnswerWriter(model, options);
        (options.Temperature, options.MaxOutputTokens) = (2, 16);

        await writer.WriteAsync(Request, Ended);

        model.Requests.Single().Options.Should().BeEquivalentTo(new { Temperature = 0.7f, MaxOutputTokens = 2048 });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Write_BlankQuery_IsRefused(string query)
    {
        var model = new ScriptedChatClient();

        var write = () => new AnswerWriter(model).WriteAsync(new AnswerRequest { Query = query }, Ended);

        await write.Should().ThrowAsync<ArgumentException>();
        model.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Write_EmptyReply_Fails()
    {
        var model = new ScriptedChatClient(" ");

        var write = () => new AnswerWriter(model).WriteAsync(Request, Ended);

        (await write.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.EmptyReply);
    }

    [Theory]
    [InlineData("length", ModelFailureKind.CutOff)]
    [InlineData("content_filter", ModelFailureKind.ContentFiltered)]
    public async Task Write_ReplyIsCut_FailsInsteadOfGivingAPart(string reason, ModelFailureKind kind)
    {
        var writer = new AnswerWriter(new ScriptedChatClient().Otherwise(Ending("Take CANARY and", reason)));

        var write = () => writer.WriteAsync(Request, Ended);
        var stream = async () => await writer.WriteStreamingAsync(Request, _ => throw new InvalidOperationException("completed"), Ended).ToListAsync(Ended);

        var failures = new[] { (await write.Should().ThrowAsync<ModelCallException>()).Which, (await stream.Should().ThrowAsync<ModelCallException>()).Which };
        failures.Should().OnlyContain(found => found.Kind == kind && found.Stage == ModelStage.Answer && !found.ToString().Contains("CANARY"));
    }

    [Fact]
    public async Task Write_RefusalApartFromTheText_IsTheAnswer()
    {
        var refusal = ScriptedReply.Stream([new(ChatRole.Assistant, [new ErrorContent("I can't help with that.") { ErrorCode = "Refusal" }]) { FinishReason = ChatFinishReason.Stop }]);
        var writer = new AnswerWriter(new ScriptedChatClient().Otherwise(refusal));

        var whole = await writer.WriteAsync(Request, Ended);
        var pieces = await writer.WriteStreamingAsync(Request, cancellationToken: Ended).ToListAsync(Ended);

        (whole.Text, whole.IsRefusal).Should().Be(("I can't help with that.", true));
        pieces.Should().Equal("I can't help with that.");
    }

    [Fact]
    public async Task Write_Answer_IsNoRefusal() => (await new AnswerWriter(new ScriptedChatClient("Well.")).WriteAsync(Request, Ended)).IsRefusal.Should().BeFalse();

    [Fact]
    public async Task WriteStreaming_Pieces_AreTheTextAndTheWholeComesLast()
    {
        var model = new ScriptedChatClient(ScriptedReply.Pieces([" Take", " ", "care. "]));
        WrittenAnswer? whole = null;
        List<string> pieces = [];

        await foreach (var piece in new AnswerWriter(model).WriteStreamingAsync(Request, answer => whole = answer, Ended))
        {
            whole.Should().BeNull();
            pieces.Add(piece);
        }

        string.Concat(pieces).Should().Be(" Take care. ");
        whole!.Text.Should().Be("Take care.");
    }

    [Theory]
    [InlineData(-0.1f, 100)]
    [InlineData(2.1f, 100)]
    [InlineData(1f, 15)]
    [InlineData(1f, 100_001)]
    public void Create_OptionOutOfRange_IsRefused(float temperature, int tokens)
    {
        var create = () => new AnswerWriter(new ScriptedChatClient(), new AnswerOptions { Temperature = temperature, MaxOutputTokens = tokens });

        create.Should().Throw<OptionsValidationException>();
    }

    [Fact]
    public void ToString_ShowsNoText()
    {
        var texts = $"{Request with { Query = "CANARY" }} {new WrittenAnswer("CANARY", default, null)} {new EarlierTurn("CANARY", "CANARY")}";

        texts.Should().NotContain("CANARY").And.Contain("6 characters");
    }

    private static ScriptedReply Ending(string text, string reason) =>
        ScriptedReply.Response(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = new ChatFinishReason(reason) });
}
