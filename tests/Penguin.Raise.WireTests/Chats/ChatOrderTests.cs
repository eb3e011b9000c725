using Penguin.Raise.Tests;

namespace Penguin.Raise.WireTests;

/// <summary>Whole conversations over the OpenAI client, in each order of middleware that docs/integration.md states, with a history that is JSON between the turns.</summary>
public sealed class ChatOrderTests : IAsyncDisposable
{
    private readonly ChatServer _server = new();

    public static TheoryData<string, ChatMode> Cells => CellsOf(_ => true);

    public static TheoryData<string, ChatMode> ToolCells => CellsOf(order => order.HasTools);

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Conversation_EachOrder_AsksAnswersAndFollowsUp(string order, ChatMode mode)
    {
        using var chat = Chat(order, mode);

        var (asked, answered, followed) = (await chat.SayAsync("How do I read more?"), await chat.SayAsync("I am fine."), await chat.SayAsync("And what is cheap?"));

        (asked.Text.Contains("How have you been feeling", StringComparison.Ordinal), answered.Text, followed.Text).Should().Be((true, ChatServer.FirstAnswer, ChatServer.FollowUpAnswer));
        chat.History.RaiseSessionIds().Should().HaveCount(1);
        ChatServer.Document(_server.Answers[^1]).GetProperty("known")[0].GetProperty("value").GetString().Should().Be("fine");
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Conversation_EachOrder_ClientThatSendsOnlyTheLastMessage(string order, ChatMode mode)
    {
        using var chat = Chat(order, mode);
        (chat.ConversationId, chat.SendsLastOnly) = ("c1", true);

        var (_, answered, followed) = (await chat.SayAsync("How do I read more?"), await chat.SayAsync("I am fine."), await chat.SayAsync("And what is cheap?"));

        (answered.Text, followed.Text).Should().Be((ChatServer.FirstAnswer, ChatServer.FollowUpAnswer));
        ChatServer.Document(_server.Answers[0]).GetProperty("query").GetString().Should().Be("How do I read more?");
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Conversation_EachOrder_CrisisComesFirstAndCallsNoModel(string order, ChatMode mode)
    {
        using var chat = Chat(order, mode);
        await chat.SayAsync("How do I read more?");
        var before = _server.Requests.Count;

        var response = await chat.SayAsync("I want to kill myself");

        (response.Messages[^1].AdditionalProperties?[RaiseChatProperties.Outcome]?.ToString(), _server.Requests.Count).Should().Be(("crisis", before));
        response.Text.Should().Contain("\n- ", "places to turn to are listed");
    }

    [Theory]
    [MemberData(nameof(ToolCells))]
    public async Task Conversation_EachOrderWithTools_ToolRunsOnce(string order, ChatMode mode)
    {
        using var chat = Chat(order, mode);

        await chat.SayAsync("When is the library open?");
        var response = await chat.SayAsync("I am fine.");

        (response.Text, string.Join(' ', chat.Called)).Should().Be((ChatServer.ToolAnswer, "library"));
        _server.Readings.Should().HaveCount(2);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Conversation_EachOrder_LogsNothingThatThePersonSaid(string order, ChatMode mode)
    {
        using var chat = Chat(order, mode);

        await chat.SayAsync("How do I read canary more?");
        await chat.SayAsync("I am fine.");

        chat.Logs.GetSnapshot().Select(record => record.Message).Should().NotContain(message => message.Contains("canary") || message.Contains("fine"));
    }

    [Fact]
    public async Task Options_OfTheHost_GoOverTheWireWithTheAnswerOnly()
    {
        using var chat = Chat(ChatOrder.All[0].Name, ChatMode.Whole);

        await chat.SayAsync("How do I read more?");
        await chat.SayAsync("I am fine.");

        _server.Answers.Single().GetProperty("temperature").GetSingle().Should().Be(0.3f);
        ChatServer.Messages(_server.Answers.Single()).Select(ChatServer.Role).Should().Equal("system", "user", "assistant", "user", "user");
        _server.Requests.Select(request => request.GetRawText()).Should().NotContain(body => body.Contains("penguin.raise") || body.Contains("raise-chat"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static TheoryData<string, ChatMode> CellsOf(Func<ChatOrder, bool> isWanted)
    {
        var cells = new TheoryData<string, ChatMode>();
        cells.AddRange([.. ChatOrder.All.Where(isWanted).SelectMany(order => Enum.GetValues<ChatMode>().Select(mode => (order.Name, mode)))]);
        return cells;
    }

    private WireChat Chat(string order, ChatMode mode, ClockedCache? cache = null) => new(_server, ChatOrder.All.Single(row => row.Name == order), mode, cache);
}
