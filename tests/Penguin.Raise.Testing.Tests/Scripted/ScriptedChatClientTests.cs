using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing.Tests;

public class ScriptedChatClientTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponse_RepliesInARow_ComeInOrder()
    {
        using var client = new ScriptedChatClient("one", "two").Enqueue("three");

        string[] texts = [await client.SayAsync(), await client.SayAsync(), await client.SayAsync()];

        texts.Should().Equal("one", "two", "three");
    }

    [Fact]
    public async Task GetResponse_RepliesByStage_GoBeforeThoseForAnyStage()
    {
        using var client = new ScriptedChatClient("any 1", "any 2").Enqueue(ModelStage.Judge, "judge 1").Otherwise("rest").Otherwise(ModelStage.Judge, "judge rest");

        string[] texts = [await client.SayAsync(ModelStage.Judge), await client.SayAsync(ModelStage.Judge), await client.SayAsync(), await client.SayAsync(ModelStage.Judge), await client.SayAsync(ModelStage.Answer)];

        texts.Should().Equal("judge 1", "any 1", "any 2", "judge rest", "rest");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_ScriptRunsOut_SaysHowManyWereScriptedAndWhoAsked(bool streaming)
    {
        using var client = new ScriptedChatClient("one").Enqueue(ModelStage.Answer, "two");
        await client.SayAsync();

        var act = () => streaming ? client.StreamAsync(ModelStage.Judge) : client.SayAsync(ModelStage.Judge);

        var thrown = (await act.Should().ThrowAsync<ScriptExhaustedException>().WithMessage("*call 2 (stage 'judge'); 2 replies were scripted*")).Which;
        (thrown.ScriptedCalls, thrown.Stage).Should().Be((2, ModelStage.Judge));
        client.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Requests_CallerChangesItsObjectsLater_RecordStays()
    {
        using var client = new ScriptedChatClient("one");
        List<ChatMessage> messages = [new(ChatRole.User, "before")];
        var options = new ChatOptions { Temperature = 0.5f, StopSequences = ["x"] };
        await client.GetResponseAsync(messages, options, Ends);

        ((TextContent)messages[0].Contents[0]).Text = "after";
        messages.Clear();
        options.Temperature = 1;
        options.StopSequences.Add("y");

        client.Requests[0].Messages.Should().ContainSingle().Which.Text.Should().Be("before");
        client.Requests[0].Options.Should().BeEquivalentTo(new { Temperature = 0.5f, StopSequences = new[] { "x" } });
    }

    [Fact]
    public async Task Requests_StageInput_IsReadAsADocument()
    {
        using var client = new ScriptedChatClient().Otherwise("ok");

        await client.GetResponseAsync([new(ChatRole.System, "{}"), new(ChatRole.User, """{"query":"q"}""")], cancellationToken: Ends);
        await client.GetResponseAsync("plain text", cancellationToken: Ends);
        await client.GetResponseAsync("[1]", cancellationToken: Ends);

        client.Requests[0].Document!.Value.GetProperty("query").GetString().Should().Be("q");
        client.Requests.Skip(1).Select(request => request.Document).Should().OnlyContain(document => document == null);
        client.Requests.Select(request => request.Number).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task Requests_ToString_ShowsNoText()
    {
        using var client = new ScriptedChatClient("one");

        await client.GetResponseAsync("CANARY", cancellationToken: Ends);

        client.Requests[0].ToString().Should().Be("ScriptedRequest 1 (no stage)");
    }

    [Fact]
    public async Task Stream_Text_ComesInWordsThenUsage()
    {
        using var client = new ScriptedChatClient(new ScriptedChatClientOptions { InputTokens = 7, OutputTokens = 3 }, " Two  words\nand more. ");

        var updates = await client.GetStreamingResponseAsync("hello", cancellationToken: Ends).ToListAsync(Ends);

        updates.Select(update => update.Text).Should().Equal(" ", "Two  ", "words\n", "and ", "more. ", "");
        updates[^1].Contents.Should().ContainSingle().Which.Should().BeOfType<UsageContent>().Which.Details.Should().BeEquivalentTo(new { InputTokenCount = 7, OutputTokenCount = 3, TotalTokenCount = 10 });
        updates.ToChatResponse().Should().BeEquivalentTo(new { Text = " Two  words\nand more. ", ModelId = "scripted-model", FinishReason = ChatFinishReason.Stop });
    }

    [Fact]
    public async Task GetResponse_NoTokensStated_ReportsNoUsage()
    {
        using var client = new ScriptedChatClient(new ScriptedChatClientOptions { InputTokens = null }, "one");

        (await client.GetResponseAsync("hello", cancellationToken: Ends)).Usage.Should().BeNull();
    }

    [Fact]
    public async Task Call_StreamThatFails_FailsAfterItsUpdatesAndAsAWhole()
    {
        using var client = new ScriptedChatClient().Otherwise(ScriptedReply.Pieces(["a", "b"], new IOException("lost")));
        List<string> read = [];

        var act = async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("hello", cancellationToken: Ends))
            {
                read.Add(update.Text);
            }
        };

        await act.Should().ThrowAsync<IOException>();
        await FluentActions.Awaiting(() => client.SayAsync()).Should().ThrowAsync<IOException>();
        read.Should().Equal("a", "b");
    }

    [Fact]
    public async Task Call_ResponseAsGiven_IsACopyEachTime()
    {
        var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, "text")) { ModelId = "m", Usage = new UsageDetails { InputTokenCount = 1 } };
        using var client = new ScriptedChatClient().Otherwise(ScriptedReply.Response(response));

        var first = await client.GetResponseAsync("hello", cancellationToken: Ends);
        first.Messages[0].Contents.Clear();
        (first.AdditionalProperties ??= [])["x"] = 1;
        var second = await client.GetResponseAsync("hello", cancellationToken: Ends);

        second.Should().BeEquivalentTo(new { Text = "text", ModelId = "m", AdditionalProperties = (object?)null });
    }

    [Fact]
    public async Task Call_FunctionOfTheRequest_SeesIt()
    {
        using var client = new ScriptedChatClient().Otherwise(ScriptedReply.From(request => $"{request.Stage} {request.IsStreaming}"));

        string[] texts = [await client.SayAsync(ModelStage.Answer), await client.StreamAsync(ModelStage.Judge)];

        texts.Should().Equal("answer False", "judge True");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_Silence_LastsUntilCancelled(bool streaming)
    {
        using var client = new ScriptedChatClient(ScriptedReply.Silence("first "));
        using var caller = new CancellationTokenSource();
        var call = streaming ? client.StreamAsync(cancellationToken: caller.Token) : client.SayAsync(cancellationToken: caller.Token);

        var ended = call.IsCompleted;
        await caller.CancelAsync();

        ended.Should().BeFalse();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Call_HttpError_IsThrownAsTheOpenAiClientThrowsIt()
    {
        using var client = new ScriptedChatClient(ScriptedReply.HttpError(429, retryAfter: "7", message: "slow down"));

        var act = () => client.SayAsync();

        var thrown = (await act.Should().ThrowAsync<System.ClientModel.ClientResultException>().WithMessage("*429*slow down*")).Which;
        thrown.Status.Should().Be(429);
        thrown.GetRawResponse()!.Headers.TryGetValue("retry-after", out var wait).Should().BeTrue();
        wait.Should().Be("7");
    }

    [Fact]
    public async Task Call_ManyAtATime_EachReplyIsGivenOnce()
    {
        using var client = new ScriptedChatClient(Enumerable.Range(0, 500).Select(i => ScriptedReply.Text(i.ToString(System.Globalization.CultureInfo.InvariantCulture))));

        var texts = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => client.SayAsync(), Ends)));

        texts.Should().OnlyHaveUniqueItems().And.HaveCount(500);
        client.Requests.Select(request => request.Number).Should().BeEquivalentTo(Enumerable.Range(1, 500));
    }

    [Fact]
    public void GetService_Metadata_NamesProviderAndModel()
    {
        using var client = new ScriptedChatClient(new ScriptedChatClientOptions { ProviderName = "p", ModelId = "m" });

        client.GetService<ChatClientMetadata>().Should().BeEquivalentTo(new { ProviderName = "p", DefaultModelId = "m" });
        client.GetService<ScriptedChatClient>().Should().BeSameAs(client);
        client.GetService(typeof(ChatClientMetadata), "key").Should().BeNull();
    }

    [Fact]
    public void Dispose_IsNoticed()
    {
        var client = new ScriptedChatClient();

        client.Dispose();

        client.IsDisposed.Should().BeTrue();
    }
}
