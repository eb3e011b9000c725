using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Tests;

public class TypedContentTests
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions).AddRaiseContents();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Question_Typed_ComesBesideItsTextAndIsAnsweredByAContent(bool streaming)
    {
        var chat = Typed().Reads(Talk.Reading(0), Talk.Reading(5));
        var asked = await chat.SayAsync("What now?", streaming);
        var question = asked.Messages[0].Contents.OfType<RaiseQuestionContent>().Single();

        var answer = await chat.SayAsync(new ChatMessage(ChatRole.User, [question.Answer("Fine.")]), streaming);

        (question.Attribute, question.DeclineHint.Length > 0, asked.Text).Should().Be(("Emotional State", true, $"{question.Text} {question.Why} {question.DeclineHint}"));
        (answer.Text, chat.ReadCalls.Last().Document!.Value.GetProperty("message").GetString()).Should().Be((Talk.Answer, "Fine."));
    }

    [Fact]
    public async Task Question_Declined_CostsNoCallToRead()
    {
        var chat = Typed();
        var asked = await chat.SayAsync("What now?");

        await chat.SayAsync(new ChatMessage(ChatRole.User, [asked.Messages[0].Contents.OfType<RaiseQuestionContent>().Single().Decline()]));

        chat.ReadCalls.Should().HaveCount(1);
        (await chat.SessionAsync()).Profile["Emotional State"].Should().BeOfType<DeclinedValue>();
    }

    [Fact]
    public async Task History_WithTypedContents_ReachesTheModelAsPlainText()
    {
        var chat = Typed().Reads(Talk.Reading(0), Talk.Reading(5));
        var asked = await chat.SayAsync("What now?");

        await chat.SayAsync(new ChatMessage(ChatRole.User, [asked.Messages[0].Contents.OfType<RaiseQuestionContent>().Single().Answer("Fine.")]));

        var sent = chat.LastAnswerCall.Messages;
        sent.SelectMany(message => message.Contents).Should().AllBeOfType<TextContent>();
        sent.Select(message => message.Text).Should().Contain(["What now?", asked.Text, "Fine."]);
        chat.History[^2].Contents.Single().Should().BeOfType<RaiseAnswerContent>("the host's own messages stay as they are");
    }

    [Fact]
    public async Task History_WithTypedContents_IsReadBackOnceRegistered()
    {
        var chat = Typed().Reads(Talk.Reading(0), Talk.Reading(5));
        var asked = await chat.SayAsync("What now?");
        var question = asked.Messages[0].Contents.OfType<RaiseQuestionContent>().Single();

        chat.History = ChatTalk.ReadBack(chat.History, Json);
        await chat.SayAsync(new ChatMessage(ChatRole.User, [question.Answer("Fine.")]));
        var back = ChatTalk.ReadBack(chat.History, Json);

        back[1].Contents.OfType<RaiseQuestionContent>().Single().Should().BeEquivalentTo(question);
        back[2].Contents.OfType<RaiseAnswerContent>().Single().Text.Should().Be("Fine.");
    }

    [Fact]
    public async Task Answer_ToAnotherQuestionThanTheOneThatWaits_IsAMessageLikeAnyOther()
    {
        var chat = Typed();
        chat.Options = new ChatOptions { ConversationId = "c1" };
        var first = (await chat.SayAsync("What now?")).Messages[0].Contents.OfType<RaiseQuestionContent>().Single();
        await chat.SayAsync("Well.");

        await chat.SendAsync([new ChatMessage(ChatRole.User, [first.Answer("Fine.")])]);

        chat.ReadCalls.Last().Document!.Value.TryGetProperty("open_question", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Question_ForConsent_SaysForWhat()
    {
        var chat = new ChatTalk(options => (options.Chat.TypedContents, options.Consent.SpecialCategories) = (true, ConsentPolicy.Needed));
        await chat.SayAsync("What now?");

        var asked = await chat.SayAsync("Well.");

        var question = asked.Messages[0].Contents.OfType<RaiseQuestionContent>().Single();
        (question.ConsentGroup is { Length: > 0 }, question.Choices.Count).Should().Be((true, 2));
    }

    private static ChatTalk Typed() => new(options => options.Chat.TypedContents = true);
}
