using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What the answer stage gets of a host's request, and what of its reply comes back.</summary>
public class HostChatTests
{
    private static readonly ChatMessage Rules = new(ChatRole.System, "You are the assistant of a bank. Its line is 0800 555 1234.");

    [Fact]
    public async Task AnswerStage_SystemMessageHistoryAndPicture_ArriveUnchangedWithPromptAndDocument()
    {
        var chat = new ChatTalk().Reads(Talk.Reading(5));
        var picture = new DataContent(new byte[] { 1, 2, 3 }, "image/png");
        chat.History = [Rules, new(ChatRole.User, "Hello."), new(ChatRole.Assistant, "Good day.")];

        await chat.SayAsync(new ChatMessage(ChatRole.User, [new TextContent("What is this?"), picture]));

        var sent = chat.LastAnswerCall.Messages;
        sent.Select(message => message.Role.Value).Should().Equal("system", "system", "user", "assistant", "user", "user");
        sent.Take(1).Concat(sent.Skip(2).Take(3)).Select(message => message.Text).Should().Equal(Rules.Text, "Hello.", "Good day.", "What is this?");
        sent[4].Contents[1].Should().BeSameAs(picture);
        chat.LastAnswerCall.Document!.Value.GetProperty("query").GetString().Should().Be("What is this?");
    }

    [Fact]
    public async Task AnswerStage_Options_ArriveAndTheHostsStayAsTheyWere()
    {
        var tool = AIFunctionFactory.Create(() => 1, "one");
        var options = new ChatOptions
        {
            Temperature = 0.1f, MaxOutputTokens = 5000, ModelId = "host-model", TopP = 0.5f, Seed = 7, Instructions = "Be brief.", Tools = [tool], ToolMode = ChatToolMode.Auto, AdditionalProperties = new() { ["own"] = "x" },
        };
        var chat = new ChatTalk { Options = options }.Reads(Talk.Reading(5));

        await chat.SayAsync("What now?");

        var sent = chat.LastAnswerCall.Options!;
        (sent.Temperature, sent.MaxOutputTokens, sent.ModelId, sent.TopP, sent.Seed, sent.Instructions).Should().Be((0.1f, 5000, "host-model", 0.5f, 7L, "Be brief."));
        (sent.Tools!.Single(), sent.AdditionalProperties!["own"]).Should().Be((tool, "x"));
        options.AdditionalProperties.Should().ContainSingle();
    }

    [Fact]
    public async Task AnswerStage_HostGivesNoOptions_NoneAreMadeUp()
    {
        var chat = new ChatTalk().Reads(Talk.Reading(5));

        await chat.SayAsync("What now?");

        (chat.LastAnswerCall.Options!.Temperature, chat.LastAnswerCall.Options.MaxOutputTokens).Should().Be((null, null));
    }

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(false, 300, false)]
    [InlineData(false, 4000, true)]
    public async Task AnswerStage_FormOrLittleRoom_NoGuidelinesAreAskedFor(bool json, int? tokens, bool isGuided)
    {
        var chat = new ChatTalk { Options = new ChatOptions { ResponseFormat = json ? ChatResponseFormat.Json : null, MaxOutputTokens = tokens } };
        chat.Reads(Talk.Reading(5)).Answers("""{"answer":"Take care."}""");

        var response = await chat.SayAsync("What now?");

        chat.LastAnswerCall.Document!.Value.TryGetProperty("guided", out _).Should().Be(isGuided);
        response.Text.Should().Be("""{"answer":"Take care."}""");
    }

    [Fact]
    public async Task Answer_NumberThatTheHostGives_Passes()
    {
        var chat = new ChatTalk { History = [Rules] }.Reads(Talk.Reading(5)).Answers("Call 0800 555 1234.");

        var response = await chat.SayAsync("What now?");

        response.Text.Should().Be("Call 0800 555 1234.");
    }

    [Fact]
    public async Task Answer_NumberThatOnlyThePersonGives_IsRepaired()
    {
        var chat = new ChatTalk { History = [Rules] }.Reads(Talk.Reading(5)).Answers("Call 0800 777 1234.", "Call the bank.");

        var response = await chat.SayAsync("Is 0800 777 1234 right?");

        response.Text.Should().Be("Call the bank.");
        chat.LastAnswerCall.Document!.Value.GetProperty("repair").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Answer_ContentsBesideText_ComeBack()
    {
        var (file, note) = (new DataContent(new byte[] { 1 }, "image/png"), new CitationAnnotation { Title = "A page" });
        var text = new TextContent("See the picture.") { Annotations = [note] };
        var reply = new ChatResponse(new ChatMessage(ChatRole.Assistant, [new TextReasoningContent("She is 62."), text, file])) { ResponseId = "r1", ModelId = "m1", FinishReason = ChatFinishReason.Stop };
        var chat = new ChatTalk().Reads(Talk.Reading(5)).Answers(ScriptedReply.Response(reply));

        var response = await chat.SayAsync("Draw it.");

        response.Messages.Single().Contents.Should().HaveCount(2).And.NotContain(content => content is TextReasoningContent);
        ((TextContent)response.Messages[0].Contents[0]).Annotations.Should().Equal(note);
        (response.ResponseId, response.ModelId, response.FinishReason).Should().Be(("r1", "m1", ChatFinishReason.Stop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_PictureAlone_IsAnsweredWithoutReading(bool streaming)
    {
        var chat = new ChatTalk();

        var response = await chat.SayAsync(new ChatMessage(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")]), streaming);

        (response.Text, chat.ReadCalls.Count(), ChatTalk.Reason(response)).Should().Be((Talk.Answer, 0, "continued"));
    }

    [Fact]
    public async Task Answer_UncheckedStream_ComesPieceByPiece()
    {
        var chat = new ChatTalk(options => options.AnswerCheck = AnswerCheckMode.Off).Reads(Talk.Reading(5));
        chat.Answers(ScriptedReply.Pieces(["<guidelines>\n- x\n</guidelines>\n", "Take ", "care."]));

        var updates = await chat.Client.GetStreamingResponseAsync("What now?", cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        updates.Select(update => update.Text).Where(text => text.Length > 0).Should().Equal("Take ", "care.");
        updates.Select(update => update.MessageId).Distinct().Should().HaveCount(1);
    }

    [Fact]
    public async Task StageCall_OfAnAgentAbove_PassesStraightToTheModel()
    {
        var chat = new ChatTalk();
        var writer = new AnswerWriter(chat.Client);

        var written = await writer.WriteAsync(new AnswerRequest { Query = "What now?" }, TestContext.Current.CancellationToken);

        (written.Text, chat.Model.Requests.Count).Should().Be((Talk.Answer, 1));
    }
}
