using CsCheck;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelUsageTests
{
    private static readonly Gen<ModelUsage> Usages = Gen.Long[0, 1000].Array[7].Select(n =>
        new ModelUsage(n[0], n[1], n[2]) { CachedInputTokens = n[3], ReasoningTokens = n[4], EstimatedInputTokens = n[5], EstimatedOutputTokens = n[6] });

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public void Add_AnyTwo_AddsEveryFieldInEitherOrder() => Gen.Select(Usages, Usages).Sample((a, b) =>
        a + b == b + a && (a + b).Tokens == a.Tokens + b.Tokens && a + default(ModelUsage) == a && (a + b).CachedInputTokens == a.CachedInputTokens + b.CachedInputTokens
        && (a + b).ReasoningTokens == a.ReasoningTokens + b.ReasoningTokens);

    [Fact]
    public async Task Write_ProviderReportsNothing_TokensAreEstimatedAndMarked()
    {
        var writer = new AnswerWriter(new ScriptedChatClient(new ScriptedChatClientOptions { InputTokens = null }, "äöü"));

        var usage = (await writer.WriteAsync(new AnswerRequest { Query = "What now?" }, Ends)).Usage;

        (usage.InputTokens, usage.OutputTokens, usage.EstimatedOutputTokens, usage.IsEstimated).Should().Be((0, 0, 2, true));
        usage.EstimatedInputTokens.Should().BeGreaterThan(50);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_ProviderReportsDetails_AreKeptAndNothingIsEstimated(bool streamed)
    {
        var details = new UsageDetails { InputTokenCount = 90, OutputTokenCount = 30, CachedInputTokenCount = 40, ReasoningTokenCount = 20 };
        var writer = new AnswerWriter(new ScriptedChatClient(ScriptedReply.Response(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Well.")) { Usage = details })));
        WrittenAnswer? answer = null;

        if (streamed)
        {
            await writer.WriteStreamingAsync(new AnswerRequest { Query = "What now?" }, whole => answer = whole, Ends).ToListAsync(Ends);
        }

        (answer ?? await writer.WriteAsync(new AnswerRequest { Query = "What now?" }, Ends)).Usage.Should().Be(new ModelUsage(1, 90, 30) { CachedInputTokens = 40, ReasoningTokens = 20 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_RepliesWereDiscarded_TheirTokensCount(bool streamed)
    {
        var time = Resilience.Clock();
        using var client = new ScriptedChatClient("", Failures.Named("500"), "Well.").Behind(time);
        var writer = new AnswerWriter(client);
        WrittenAnswer? answer = null;

        var write = streamed
            ? time.RunAsync(writer.WriteStreamingAsync(new AnswerRequest { Query = "What now?" }, whole => answer = whole, Ends).ToListAsync(Ends).AsTask())
            : (Task)time.RunAsync(writer.WriteAsync(new AnswerRequest { Query = "What now?" }, Ends));
        await write;

        (answer ?? await (Task<WrittenAnswer>)write).Usage.Should().Be(new ModelUsage(3, 200, 40));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_FailsAfterDiscardedReplies_FailureTellsWhatTheyCost(bool streamed)
    {
        var time = Resilience.Clock();
        using var client = new ScriptedChatClient("", "").Otherwise(Failures.Named("401")).Behind(time);

        var act = () => time.RunAsync(streamed ? client.ReadAsync() : TextAsync(client));

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Usage.Should().Be(new ModelUsage(3, 200, 40));
    }

    [Fact]
    public async Task Write_CutAnswer_FailureTellsWhatItCost()
    {
        var cut = ScriptedReply.Response(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Take")) { FinishReason = ChatFinishReason.Length, Usage = new UsageDetails { InputTokenCount = 7, OutputTokenCount = 5 } });

        var act = () => new AnswerWriter(new ScriptedChatClient(cut)).WriteAsync(new AnswerRequest { Query = "What now?" }, Ends);

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Usage.Should().Be(new ModelUsage(1, 7, 5));
    }

    private static async Task<string> TextAsync(IChatClient client) => (await client.AskAsync()).Text;
}
