using Microsoft.Extensions.AI;
using Penguin.Raise.Tests;

namespace Penguin.Raise.WireTests;

/// <summary>One conversation in two tabs, and two people before one cache, over the OpenAI client.</summary>
public sealed class SharedChatTests : IAsyncDisposable
{
    private static readonly ChatOrder Alone = ChatOrder.All[0];

    private readonly ChatServer _server = new();

    [Theory]
    [InlineData(ChatMode.Whole)]
    [InlineData(ChatMode.Stream)]
    [InlineData(ChatMode.UncheckedStream)]
    public async Task TwoTabs_OneHistoryInTurn_NeitherKnowsWhatTheOtherWasTold(ChatMode mode)
    {
        using var chat = new WireChat(_server, Alone, mode);
        await chat.SayAsync("How do I read more?");
        var shared = chat.History;

        var (one, two) = (await chat.SendAsync([.. shared, new(ChatRole.User, "I am fine.")]), await chat.SendAsync([.. shared, new(ChatRole.User, "skip")]));

        one.Text.Should().Be(ChatServer.FirstAnswer);
        two.Messages[0].AdditionalProperties![RaiseChatProperties.Outcome].Should().Be("ask");
        ChatServer.Document(_server.Readings[^1]).GetProperty("known").GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData(ChatMode.Whole)]
    [InlineData(ChatMode.Stream)]
    [InlineData(ChatMode.UncheckedStream)]
    public async Task TwoTabs_OneConversationIdInTurn_GoOnInOneSession(ChatMode mode)
    {
        using var chat = new WireChat(_server, Alone, mode) { ConversationId = "c1" };
        await chat.SayAsync("How do I read more?");
        var shared = chat.History;

        var (one, two) = (await chat.SendAsync([.. shared, new(ChatRole.User, "I am fine.")]), await chat.SendAsync([.. shared, new(ChatRole.User, "And what is cheap?")]));

        (one.Text, two.Text).Should().Be((ChatServer.FirstAnswer, ChatServer.FollowUpAnswer));
    }

    [Fact]
    public async Task TwoTabs_AtOnce_EachTurnEndsOrIsToldOfTheOther()
    {
        using var chat = new WireChat(_server, Alone, ChatMode.Whole) { ConversationId = "c1" };
        await chat.SayAsync("How do I read more?");
        var shared = chat.History;

        var turns = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => EndedAsync(chat.SendAsync([.. shared, new(ChatRole.User, "I am fine.")]))));

        turns.Should().Contain(ChatServer.FirstAnswer).And.OnlyContain(end => end == ChatServer.FirstAnswer || end == ChatServer.FollowUpAnswer || end == nameof(SessionConflictException));
        var stored = await chat.Client.GetService<IRaiseSessionStore>()!.LoadAsync("c1", TestContext.Current.CancellationToken);
        stored!.Session!.Turns.Should().Be(1 + turns.Count(end => end != nameof(SessionConflictException)));
    }

    [Fact]
    public async Task CacheInFront_TwoPeopleWithOneQuery_ShareTheQuestionAndNothingElse()
    {
        var cache = new ClockedCache(TimeProvider.System);
        using var first = new WireChat(_server, ChatOrder.All[^1], ChatMode.Whole, cache);
        var (one, two) = (new List<ChatMessage> { new(ChatRole.User, "How do I read more?") }, new List<ChatMessage> { new(ChatRole.User, "How do I read more?") });
        one.AddMessages(await first.SendAsync(one));
        two.AddMessages(await first.SendAsync(two));

        await first.SendAsync([.. one, new(ChatRole.User, "I am fine.")]);
        await first.SendAsync([.. two, new(ChatRole.User, "just answer")]);

        _server.Readings.Should().HaveCount(3, "the second person's question came from the cache");
        ChatServer.Document(_server.Answers[^1]).GetProperty("known").GetArrayLength().Should().Be(0, "what the first person told is not the second's");
    }

    [Fact]
    public async Task CacheBehind_SameTurnAgain_CallsTheModelOnce()
    {
        var cache = new ClockedCache(TimeProvider.System);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var chat = new WireChat(_server, ChatOrder.All[2], ChatMode.Whole, cache);
            await chat.SayAsync("How do I read more?");
            await chat.SayAsync("I am fine.");
        }

        (_server.Readings.Count, _server.Answers.Count).Should().Be((2, 1));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<string> EndedAsync(Task<ChatResponse> turn)
    {
        try
        {
            return (await turn).Text;
        }
        catch (SessionConflictException)
        {
            return nameof(SessionConflictException);
        }
    }
}
