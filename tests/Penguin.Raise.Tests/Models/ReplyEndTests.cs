using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Replies that arrive without an exception and are none, plain and streamed, and replies that look odd and are one.</summary>
public class ReplyEndTests
{
    private static readonly ErrorContent ServerError = new("CANARY boom") { ErrorCode = "server_error" };
    private static readonly ErrorContent Refusal = new("I can't help with that.") { ErrorCode = "Refusal" };

    public static TheoryData<string, bool, ModelFailureKind, int> Faults => new()
    {
        { "blank, stop", false, ModelFailureKind.EmptyReply, 2 },
        { "blank, stop", true, ModelFailureKind.EmptyReply, 2 },
        { "blank, length", false, ModelFailureKind.CutOff, 1 },
        { "blank, length", true, ModelFailureKind.CutOff, 1 },
        { "blank, filter", false, ModelFailureKind.ContentFiltered, 1 },
        { "blank, filter", true, ModelFailureKind.ContentFiltered, 1 },
        { "blank, no reason", false, ModelFailureKind.StreamCut, 2 },
        { "blank, no reason", true, ModelFailureKind.StreamCut, 2 },
        { "text, no reason", false, ModelFailureKind.StreamCut, 2 },
        { "text, no reason", true, ModelFailureKind.StreamCut, 1 },
        { "error", false, ModelFailureKind.ErrorInReply, 2 },
        { "error", true, ModelFailureKind.ErrorInReply, 2 },
        { "text, error", false, ModelFailureKind.ErrorInReply, 2 },
        { "text, error", true, ModelFailureKind.ErrorInReply, 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Reply_WithoutItsEnd_IsAFailure(string reply, bool streamed, ModelFailureKind kind, int requests)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.Stream(Updates(reply)));
        using var client = scripted.Behind(time, options => (options.MaxRetries, options.ExpectFinishReason) = (1, true));

        var act = () => time.RunAsync(streamed ? client.ReadAsync() : TextAsync(client));

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Should().Match<ModelCallException>(found => found.Kind == kind && found.Attempts == requests && !found.ToString().Contains("CANARY"));
        scripted.Requests.Should().HaveCount(requests);
    }

    [Theory]
    [InlineData("text, stop", false)]
    [InlineData("text, stop", true)]
    [InlineData("text, length", false)]
    [InlineData("text, length", true)]
    [InlineData("refusal", false)]
    [InlineData("refusal", true)]
    public async Task Reply_WithItsEnd_IsPassedOn(string reply, bool streamed)
    {
        using var client = new ScriptedChatClient(ScriptedReply.Stream(Updates(reply))).Behind(Resilience.Clock(), options => options.ExpectFinishReason = true);

        var text = await (streamed ? client.ReadAsync() : TextAsync(client));

        text.Should().Be(reply == "refusal" ? "" : "well");
    }

    [Theory]
    [InlineData("openai", null, true)]
    [InlineData("anthropic", null, true)]
    [InlineData("ollama", null, true)]
    [InlineData("somebody", null, false)]
    [InlineData("somebody", true, true)]
    [InlineData("openai", false, false)]
    public async Task Stream_WithoutAReason_IsCutWhereOneIsExpected(string provider, bool? told, bool isCut)
    {
        var scripted = new ScriptedChatClient(new ScriptedChatClientOptions { ProviderName = provider }).Otherwise(ScriptedReply.Pieces(["one ", "two"]));
        using var client = scripted.Behind(Resilience.Clock(), options => options.ExpectFinishReason = told);

        var act = () => client.ReadAsync();

        await (isCut ? act.Should().ThrowAsync<ModelCallException>() : (Task)act.Should().NotThrowAsync());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(false, false)]
    public async Task Stream_OthersGaveAReason_IsExpectedFromThenOn(bool? told, bool isCut)
    {
        var scripted = new ScriptedChatClient(ScriptedReply.Pieces(["one"]), "two").Otherwise(ScriptedReply.Pieces(["three"]));
        using var client = scripted.Behind(Resilience.Clock(), options => options.ExpectFinishReason = told);
        await client.ReadAsync();
        await client.ReadAsync();

        var act = () => client.ReadAsync();

        await (isCut ? act.Should().ThrowAsync<ModelCallException>() : (Task)act.Should().NotThrowAsync());
    }

    private static async Task<string> TextAsync(IChatClient client) => (await client.AskAsync()).Text;

    private static ChatResponseUpdate[] Updates(string reply)
    {
        var (first, last) = (reply.Split(", ")[0], reply.Split(", ")[^1]);
        AIContent content = first switch { "blank" => new TextContent(" "), "error" => ServerError, "refusal" => Refusal, _ => new TextContent("well") };
        ChatFinishReason? reason = last switch { "length" => ChatFinishReason.Length, "filter" => ChatFinishReason.ContentFilter, "no reason" => null, _ => ChatFinishReason.Stop };
        return [new(ChatRole.Assistant, [content]), new(ChatRole.Assistant, last == "error" && first != "error" ? [ServerError] : []) { FinishReason = reason }];
    }
}
