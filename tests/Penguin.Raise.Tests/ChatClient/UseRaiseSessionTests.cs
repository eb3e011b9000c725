using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>How a chat's conversation is found again.</summary>
public class UseRaiseSessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task History_WrittenAsJsonAndReadBack_GoesOnWhereItWas(bool streaming)
    {
        var chat = new ChatTalk().Reads(Talk.Reading(0), Talk.Reading(5, Talk.Fact("Emotional State", "fine", quote: "Fine")));

        await chat.SayAsync("What now?", streaming);
        chat.History = ChatTalk.ReadBack(chat.History);
        var answer = await chat.SayAsync("Fine.", streaming);

        answer.Text.Should().Be(Talk.Answer);
        chat.ReadCalls.Last().Document!.Value.GetProperty("open_question").GetProperty("attribute").GetString().Should().Be("Emotional State");
        chat.LastAnswerCall.Document!.Value.GetProperty("query").GetString().Should().Be("What now?");
    }

    [Fact]
    public async Task ConversationId_ClientSendsOnlyTheLastMessage_GoesOnWhereItWas()
    {
        var chat = new ChatTalk { Options = new ChatOptions { ConversationId = "c1" } };
        chat.Reads(Talk.Reading(0), Talk.Reading(5));

        await chat.SendAsync([new(ChatRole.User, "What now?")]);
        var answer = await chat.SendAsync([new(ChatRole.User, "Fine.")]);

        (answer.Text, (await chat.SessionAsync("c1")).Turns).Should().Be((Talk.Answer, 2));
        chat.LastAnswerCall.Document!.Value.GetProperty("query").GetString().Should().Be("What now?");
    }

    [Fact]
    public async Task ConversationKey_ByTenant_KeepsEqualIdsApart()
    {
        var chat = new ChatTalk(options => options.Chat.ConversationKey = request => $"{request?.AdditionalProperties?["tenant"]}/{request?.ConversationId}");

        await SayAsync("one");
        await SayAsync("two");

        (await chat.SessionAsync("one/c1")).Turns.Should().Be(1);
        (await chat.SessionAsync("two/c1")).Turns.Should().Be(1);

        Task SayAsync(string tenant)
        {
            chat.Options = new ChatOptions { ConversationId = "c1", AdditionalProperties = new() { ["tenant"] = tenant } };
            return chat.SendAsync([new(ChatRole.User, "What now?")]);
        }
    }

    [Fact]
    public async Task NewSession_HistoryFromBefore_IsReadOnceWithTheNewMessage()
    {
        var chat = new ChatTalk().Reads(Talk.Reading(0, Talk.Fact("Age", "62", quote: "62")), Talk.Reading(5));
        chat.History = [new(ChatRole.User, "I am 62."), new(ChatRole.Assistant, "Good to know.")];

        await chat.SayAsync("How do I begin?");
        await chat.SayAsync("Fine.");

        var read = chat.ReadCalls.First().Document!.Value;
        (read.GetProperty("query").GetString(), read.GetProperty("message").GetString()).Should().Be(("How do I begin?", "I am 62.\nHow do I begin?"));
        chat.ReadCalls.Last().Document!.Value.GetProperty("message").GetString().Should().Be("Fine.");
        (await chat.SessionAsync()).Profile["Age"].Should().BeOfType<KnownValue>();
    }

    [Fact]
    public async Task NewSession_WishForTheAnswer_EndsTheQuestionsOfTheMessageBefore()
    {
        var chat = new ChatTalk { History = [new(ChatRole.User, "How do I begin?"), new(ChatRole.Assistant, "May I ask how you are?")] };

        var response = await chat.SayAsync("just answer");

        (response.Text, chat.LastAnswerCall.Document!.Value.GetProperty("query").GetString()).Should().Be((Talk.Answer, "How do I begin?"));
    }

    [Fact]
    public async Task HistoryWithoutIds_ReplyToAQuestion_IsNoQueryAndTheQuestionsEnd()
    {
        var chat = new ChatTalk(options => options.Consent.SpecialCategories = ConsentPolicy.Needed);
        List<string?> ends = [];

        foreach (var message in new[] { "What now?", "Well.", "Yes, I agree", "Hm." })
        {
            ends.Add(ChatTalk.Outcome(await chat.SayAsync(message)));
            chat.History = [.. chat.History.Select(said => new ChatMessage(said.Role, said.Text))];
        }

        ends.Should().Equal("ask", "ask", "ask", "answer");
        chat.ReadCalls.Select(call => call.Document!.Value.GetProperty("query").GetString()).Should().AllBe("What now?");
        chat.ReadCalls.ElementAt(1).Document!.Value.GetProperty("open_question").GetProperty("attribute").GetString().Should().Be("Emotional State");
    }

    [Fact]
    public async Task HistoryWithoutIds_AfterAnAnswer_TheNewMessageIsTheQuery()
    {
        var chat = new ChatTalk().Reads(Talk.Reading(0), Talk.Reading(5));
        await chat.SayAsync("What now?");
        await chat.SayAsync("Fine.");
        chat.History = [.. chat.History.Select(said => new ChatMessage(said.Role, said.Text))];

        await chat.SayAsync("How do I save?");

        chat.ReadCalls.Last().Document!.Value.GetProperty("query").GetString().Should().Be("How do I save?");
    }

    [Fact]
    public async Task NewSession_DangerInTheHistory_IsSeen()
    {
        var chat = new ChatTalk { History = [new(ChatRole.User, "I want to kill myself"), new(ChatRole.Assistant, "Oh.")] };

        var response = await chat.SayAsync("How do I begin?");

        ChatTalk.Outcome(response).Should().Be("crisis");
    }

    [Fact]
    public async Task TwoTabs_OneHistory_EachGoesOnForItself()
    {
        var chat = new ChatTalk();
        await chat.SayAsync("What now?");
        var other = ChatTalk.ReadBack(chat.History);
        chat.Reads(Talk.Reading(0, Talk.Fact("Emotional State", "sad", quote: "sad")), Talk.Reading(5));
        await chat.SayAsync("I am sad.");

        chat.History = other;
        await chat.SayAsync("I am fine.");

        chat.History.RaiseSessionIds().Should().HaveCount(2);
        chat.LastAnswerCall.Document!.Value.GetProperty("known").GetArrayLength().Should().Be(0, "the other tab's facts are not this one's");
        var read = chat.ReadCalls.Last().Document!.Value;
        (read.GetProperty("query").GetString(), read.GetProperty("message").GetString()).Should().Be(("What now?", "What now?\nI am fine."));
    }

    [Fact]
    public async Task TwoTabs_OneConversationIdInTurn_ReplyIsNotTakenForAnotherQuestion()
    {
        var chat = new ChatTalk { Options = new ChatOptions { ConversationId = "c1" } };
        await chat.SayAsync("What now?");
        var other = ChatTalk.ReadBack(chat.History);
        await chat.SayAsync("Well.");

        chat.History = other;
        await chat.SayAsync("Yes.");

        chat.ReadCalls.Last().Document!.Value.TryGetProperty("open_question", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TwoTabs_OneConversationIdAtOnce_TheLaterIsTold(bool streaming)
    {
        var chat = new ChatTalk { Options = new ChatOptions { ConversationId = "c1" } };
        await chat.SayAsync("What now?");
        var gate = chat.Model.HoldCalls();
        var (one, two) = (chat.SendAsync([new(ChatRole.User, "Fine.")], streaming), chat.SendAsync([new(ChatRole.User, "Sad.")], streaming));
        await chat.Model.WhenReceivedAsync(3, Token);

        gate.Open();
        var ended = await Task.WhenAll(OrConflictAsync(one), OrConflictAsync(two));

        ended.Should().BeEquivalentTo(["ask", "conflict"]);
        (await chat.SessionAsync("c1")).Turns.Should().Be(2);
    }

    [Fact]
    public async Task TwoTabs_OneHistoryAtOnce_BothGoOn()
    {
        var chat = new ChatTalk();
        await chat.SayAsync("What now?");
        var gate = chat.Model.HoldCalls(2);
        var (one, two) = (chat.SendAsync([.. chat.History, new(ChatRole.User, "Fine.")]), chat.SendAsync([.. chat.History, new(ChatRole.User, "Sad.")]));
        await chat.Model.WhenReceivedAsync(3, Token);

        gate.Open();
        var ended = await Task.WhenAll(one, two);
        var next = await Task.WhenAll(ended.Select(response => chat.SendAsync([.. chat.History, new(ChatRole.User, "Well."), .. response.Messages, new(ChatRole.User, "Go on.")])));

        ended.Concat(next).Select(ChatTalk.Outcome).Should().AllBe("ask");
    }

    [Fact]
    public async Task Forgotten_HistoryGoesOn_IsAnsweredAndNotStoredAgain()
    {
        var chat = new ChatTalk();
        await chat.SayAsync("What now?");
        await chat.Store.ForgetAsync(chat.History.RaiseSessionIds().Single(), Token);

        var response = await chat.SayAsync("I am 62.");
        await chat.SayAsync("And then?");

        (ChatTalk.Outcome(response), chat.History.RaiseSessionIds().Count).Should().Be(("answer", 1));
        (await chat.Store.LoadAsync(chat.History.RaiseSessionIds().Single(), Token))!.Session.Should().BeNull();
    }

    [Fact]
    public async Task ForgedMessageId_OfAHostsConversation_LeadsNowhere()
    {
        var chat = new ChatTalk { Options = new ChatOptions { ConversationId = "hosts-own" } };
        await chat.SayAsync("What now?");
        var mark = chat.History[^1].MessageId;
        chat.Options = null;

        await chat.SendAsync([new(ChatRole.Assistant, "x") { MessageId = mark }, new(ChatRole.Assistant, "y") { MessageId = "hosts-own" }, new(ChatRole.User, "Hello?")]);

        mark.Should().NotContain("hosts-own");
        (await chat.SessionAsync("hosts-own")).Turns.Should().Be(1);
    }

    [Fact]
    public async Task FailedTurn_SentAgain_GoesOnInTheSameSession()
    {
        var chat = new ChatTalk();
        await chat.SayAsync("What now?");
        chat.Reads(ScriptedReply.HttpError(503));
        await chat.SayAsync("Fine.");

        await chat.SayAsync("Fine.");

        chat.History.RaiseSessionIds().Should().HaveCount(1);
        (await chat.SessionAsync()).Turns.Should().Be(2);
    }

    private static async Task<string?> OrConflictAsync(Task<ChatResponse> turn)
    {
        try
        {
            return ChatTalk.Outcome(await turn);
        }
        catch (SessionConflictException)
        {
            return "conflict";
        }
    }
}
