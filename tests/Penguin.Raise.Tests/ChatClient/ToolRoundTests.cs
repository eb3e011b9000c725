using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Tools of a host, called before the agent's step and behind it.</summary>
public class ToolRoundTests
{
    private readonly List<string> _called = [];

    private ChatOptions Options => new() { Tools = [AIFunctionFactory.Create((string city) => { _called.Add(city); return "Open until 6, line 0800 555 1234."; }, "hours")] };

    public static TheoryData<bool, bool> Orders => new() { { true, false }, { true, true }, { false, false }, { false, true } };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Tool_CalledForTheAnswer_RunsOnceAndItsResultIsUsed(bool above, bool streaming)
    {
        var chat = Chat(above).Answers(Call("Rome"), "They are open until 6; call 0800 555 1234.");
        await chat.SayAsync("When is it open?", streaming);

        var response = await chat.SayAsync("Fine.", streaming);

        (response.Text, ChatTalk.Outcome(response), string.Join(' ', _called)).Should().Be(("They are open until 6; call 0800 555 1234.", "answer", "Rome"));
        response.Messages.Select(message => message.Role.Value).Should().Equal("assistant", "tool", "assistant");
        chat.ReadCalls.Should().HaveCount(2, "a tool's result is not read");
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Tool_AfterIt_TheConversationGoesOn(bool above, bool streaming)
    {
        var chat = Chat(above).Answers(Call("Rome"), "Until 6.", "Until 7.");
        await chat.SayAsync("When is it open?", streaming);
        await chat.SayAsync("Fine.", streaming);
        chat.History = ChatTalk.ReadBack(chat.History);

        var response = await chat.SayAsync("And on Sundays?", streaming);

        (response.Text, ChatTalk.Reason(response), chat.History.RaiseSessionIds().Count).Should().Be(("Until 7.", "follow-up", 1));
        chat.LastAnswerCall.Document!.Value.GetProperty("known").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Tool_CalledInATurnThatOffersHelp_HelpComesFirst()
    {
        var chat = Chat(above: true).Answers(Call("Rome"), "Until 6.");
        await chat.SayAsync("I want to kill myself");

        var response = await chat.SayAsync("When is it open?");

        response.Text.Should().EndWith("\n\nUntil 6.");
        response.Messages[0].Text.Should().NotBeEmpty();
        response.Messages[0].Contents.Should().Contain(content => content is FunctionCallContent);
    }

    [Fact]
    public async Task Tool_FaultyAnswerAfterIt_RepairCallsNoToolAgain()
    {
        var chat = Chat(above: false).Answers(Call("Rome"), "Ring 0800 777 9999.", "Until 6.");
        await chat.SayAsync("When is it open?");

        var response = await chat.SayAsync("Fine.");

        (response.Text, _called.Count, chat.LastAnswerCall.Options!.ToolMode).Should().Be(("Until 6.", 1, ChatToolMode.None));
    }

    [Fact]
    public async Task ToolResult_OfAConversationThatIsNotKnown_IsAnswered()
    {
        var chat = new ChatTalk();
        chat.History = [new(ChatRole.User, "When is it open?"), new(ChatRole.Assistant, [new FunctionCallContent("c1", "hours")]), new(ChatRole.Tool, [new FunctionResultContent("c1", "Until 6")])];

        var response = await chat.SendAsync(chat.History);

        (response.Text, chat.ReadCalls.Count()).Should().Be((Talk.Answer, 0));
        chat.LastAnswerCall.Document!.Value.GetProperty("query").GetString().Should().Be("When is it open?");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tool_UncheckedStream_CallComesOnceAndBeforeTheText(bool above)
    {
        Func<ChatClientBuilder, ChatClientBuilder> tools = builder => builder.UseFunctionInvocation();
        var chat = new ChatTalk(options => options.AnswerCheck = AnswerCheckMode.Off, above ? tools : null, above ? null : tools) { Options = Options };
        chat.Reads(Talk.Reading(5)).Answers(Call("Rome"), "<guidelines>\n- x\n</guidelines>\nUntil 6.");

        var response = await chat.SayAsync("When is it open?", streaming: true);

        response.Messages.Select(message => message.Role.Value).Should().Equal("assistant", "tool", "assistant");
        (response.Text, _called.Count).Should().Be(("Until 6.", 1));
    }

    private static ScriptedReply Call(string city) =>
        ScriptedReply.Response(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("c1", "hours", new Dictionary<string, object?> { ["city"] = city })])) { FinishReason = ChatFinishReason.ToolCalls });

    private ChatTalk Chat(bool above)
    {
        Func<ChatClientBuilder, ChatClientBuilder> tools = builder => builder.UseFunctionInvocation();
        return new ChatTalk(above: above ? tools : null, below: above ? null : tools) { Options = Options }
            .Reads(Talk.Reading(0), Talk.Reading(5, Talk.Fact("Emotional State", "fine", quote: "Fine")));
    }
}
