using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing.Tests;

public class FaultyChatClientTests
{
    private const string Json = """{"risk_sensitivity":{"reason":"It is fine 🐧.","score":4},"emotional_empathy":{"reason":"Kind.","score":5}}""";

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<FaultKind, bool>> Kinds =>
        from kind in Enum.GetValues<FaultKind>() where kind != FaultKind.None from streaming in new[] { false, true } select new TheoryDataRow<FaultKind, bool>(kind, streaming);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_OneKindAlways_EveryCallGetsItAndItIsCounted(FaultKind kind, bool streaming)
    {
        using var client = Always(kind);

        var results = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            results.Add(await OutcomeAsync(client, i, streaming));
        }

        results.Should().OnlyContain(result => Fits(kind, result));
        client.Injected.Should().Equal(new Dictionary<FaultKind, int> { [kind] = 20 });
        client.Calls.Should().Be(20);
    }

    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(1.0, 2000, 2000)]
    [InlineData(0.3, 520, 680)]
    public async Task Call_Rate_IsTheShareOfFaults(double rate, int least, int most)
    {
        using var client = Client(new FaultyChatClientOptions { Rate = rate });

        var results = await OutcomesAsync(client, 2000);

        results.Count(result => result != Json).Should().BeInRange(least, most);
        client.Injected.Values.Sum().Should().BeInRange(least, most);
    }

    [Fact]
    public async Task Call_Weights_AreTheSharesOfTheKinds()
    {
        var weights = new Dictionary<FaultKind, double> { [FaultKind.Refusal] = 3, [FaultKind.ServerError] = 1, [FaultKind.Garbage] = 0 };
        using var client = Client(new FaultyChatClientOptions { Rate = 1, Weights = weights });

        await OutcomesAsync(client, 2000);

        client.Injected.Keys.Should().Equal(FaultKind.ServerError, FaultKind.Refusal);
        client.Injected[FaultKind.Refusal].Should().BeInRange(1400, 1600);
    }

    [Fact]
    public async Task Call_AllKindsByDefault_EachComes()
    {
        using var client = Client(new FaultyChatClientOptions { Rate = 1 });

        await OutcomesAsync(client, 300);

        client.Injected.Keys.Should().BeEquivalentTo(Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None));
    }

    [Fact]
    public async Task Call_SameRequestsInAnotherOrderAndAtATime_GetTheSameFaults()
    {
        using var first = Client(new FaultyChatClientOptions { Rate = 0.5, Seed = 7 });
        using var second = Client(new FaultyChatClientOptions { Rate = 0.5, Seed = 7 });

        var forward = await OutcomesAsync(first, 300);
        var backward = await Task.WhenAll(Enumerable.Range(0, 300).Reverse().Select(i => Task.Run(() => OutcomeAsync(second, i, streaming: false), Ends)));

        backward.Reverse().Should().Equal(forward);
        second.Injected.Should().Equal(first.Injected);
    }

    [Fact]
    public async Task Call_StreamingOrNot_GetsTheSameKinds()
    {
        using var whole = Client(new FaultyChatClientOptions { Rate = 0.5 });
        using var streamed = Client(new FaultyChatClientOptions { Rate = 0.5 });

        var first = await OutcomesAsync(whole, 200);
        var second = await OutcomesAsync(streamed, 200, streaming: true);

        second.Should().Equal(first);
        streamed.Injected.Should().Equal(whole.Injected);
    }

    [Fact]
    public async Task Call_AnotherSeed_FaultsOtherRequests()
    {
        using var first = Client(new FaultyChatClientOptions { Rate = 0.5, Seed = 1 });
        using var second = Client(new FaultyChatClientOptions { Rate = 0.5, Seed = 2 });

        (await OutcomesAsync(second, 100)).Should().NotEqual(await OutcomesAsync(first, 100));
    }

    [Fact]
    public async Task Call_SameRequestAgain_IsDrawnAnew()
    {
        using var client = Client(new FaultyChatClientOptions { Rate = 0.5, Weights = FaultyChatClientOptions.Alike(FaultKind.Refusal) });

        List<string> results = [];
        for (var attempt = 0; attempt < 200; attempt++)
        {
            results.Add(await OutcomeAsync(client, 0, streaming: false));
        }

        results.Count(result => result == Json).Should().BeInRange(70, 130);
    }

    [Fact]
    public async Task Call_SeedOfTheDraw_MakesAnotherRequest()
    {
        using var client = Client(new FaultyChatClientOptions { Rate = 0.5, Weights = FaultyChatClientOptions.Alike(FaultKind.Refusal) });

        List<string> byDraw = [];
        for (var draw = 0; draw < 50; draw++)
        {
            byDraw.Add((await client.GetResponseAsync("same", new ChatOptions { Seed = draw }, Ends)).Text);
        }

        byDraw.Distinct().Should().HaveCount(2);
    }

    [Fact]
    public async Task CutOff_AnyPlace_LosesTheEndAndSaysSo()
    {
        using var client = Always(FaultKind.CutOffJson);

        for (var i = 0; i < 200; i++)
        {
            var response = await client.GetResponseAsync(Text(i), cancellationToken: Ends);

            response.Text.Should().NotBeEmpty().And.NotBe(Json);
            Json.Should().StartWith(response.Text);
            response.FinishReason.Should().Be(ChatFinishReason.Length);
            char.IsHighSurrogate(response.Text[^1]).Should().BeFalse();
            FluentActions.Invoking(() => JsonElement.Parse(response.Text)).Should().Throw<JsonException>();
        }
    }

    [Fact]
    public async Task CutOff_Places_Differ()
    {
        using var client = Always(FaultKind.CutOffJson);

        (await OutcomesAsync(client, 50)).Select(text => text.Length).Distinct().Should().HaveCountGreaterThan(20);
    }

    [Fact]
    public async Task StreamCut_Stream_BringsSomethingFirst()
    {
        using var client = Always(FaultKind.StreamCut);
        var read = new List<string>();

        var act = async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("hello", cancellationToken: Ends))
            {
                read.Add(update.Text);
            }
        };

        await act.Should().ThrowAsync<HttpIOException>();
        Json.Should().StartWith(string.Concat(read)).And.NotBe(string.Concat(read));
        read.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(2.2, "3")]
    [InlineData(0.0, "0")]
    [InlineData(null, null)]
    public async Task RateLimited_RetryAfter_IsInWholeSeconds(double? seconds, string? header)
    {
        var wait = seconds is { } stated ? TimeSpan.FromSeconds(stated) : (TimeSpan?)null;
        using var client = Client(new FaultyChatClientOptions { Rate = 1, Weights = FaultyChatClientOptions.Alike(FaultKind.RateLimited), RetryAfter = wait });

        var act = () => client.SayAsync();

        var thrown = (await act.Should().ThrowAsync<System.ClientModel.ClientResultException>()).Which;
        thrown.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var found).Should().Be(header is not null);
        found.Should().Be(header);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Timeout_StaySilent_LastsUntilCancelled(bool streaming)
    {
        using var client = Client(new FaultyChatClientOptions { Rate = 1, Weights = FaultyChatClientOptions.Alike(FaultKind.Timeout), StaySilentOnTimeout = true });
        using var caller = new CancellationTokenSource();
        var call = streaming ? client.StreamAsync(cancellationToken: caller.Token) : client.SayAsync(cancellationToken: caller.Token);

        var ended = call.IsCompleted;
        await caller.CancelAsync();

        ended.Should().BeFalse();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void New_SettingsOutOfRange_OneMessageListsAll()
    {
        var options = new FaultyChatClientOptions { Rate = double.NaN, Weights = new Dictionary<FaultKind, double> { [FaultKind.None] = 1 }, RetryAfter = TimeSpan.FromSeconds(-1), RefusalText = " " };

        var act = () => new FaultyChatClient(new ScriptedChatClient(), options);

        act.Should().Throw<ArgumentException>().Which.Message.Should().ContainAll("Rate", "Weights", "RetryAfter", "RefusalText");
        FluentActions.Invoking(() => new FaultyChatClient(new ScriptedChatClient(), new FaultyChatClientOptions { Weights = FaultyChatClientOptions.Alike() }))
            .Should().Throw<ArgumentException>().WithMessage("*one number above 0*");
    }

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0.0, true)]
    [InlineData(1.0, true)]
    [InlineData(1.01, false)]
    public void New_RateAtItsLimits_BothEndsAreAllowed(double rate, bool valid)
    {
        var act = () => Client(new FaultyChatClientOptions { Rate = rate });

        (Record.Exception(act) is null).Should().Be(valid);
    }

    private static bool Fits(FaultKind kind, string result) => kind switch
    {
        FaultKind.RateLimited => result == "ClientResultException 429",
        FaultKind.ServerError => result == "ClientResultException 500",
        FaultKind.Timeout => result == "TaskCanceledException",
        FaultKind.Unreachable => result == "HttpRequestException",
        FaultKind.StreamCut => result == "HttpIOException",
        FaultKind.CutOffJson => result.Length > 0 && result.Length < Json.Length && Json.StartsWith(result, StringComparison.Ordinal),
        FaultKind.EmptyReply => result.Length == 0,
        FaultKind.Refusal => result == new FaultyChatClientOptions().RefusalText,
        FaultKind.Garbage => result.Length is >= 32 and <= 223 && result.All(c => c < 256) && result.Any(c => c > 127),
        _ => false,
    };

    private static FaultyChatClient Always(FaultKind kind) => Client(new FaultyChatClientOptions { Rate = 1, Weights = FaultyChatClientOptions.Alike(kind) });

    private static FaultyChatClient Client(FaultyChatClientOptions options) => new(new ScriptedChatClient().Otherwise(Json), options);

    private static string Text(int request) => request.ToString(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string>> OutcomesAsync(FaultyChatClient client, int requests, bool streaming = false)
    {
        List<string> results = [];
        for (var i = 0; i < requests; i++)
        {
            results.Add(await OutcomeAsync(client, i, streaming));
        }

        return results;
    }

    private static async Task<string> OutcomeAsync(FaultyChatClient client, int request, bool streaming)
    {
        try
        {
            return streaming ? await client.StreamAsync(text: Text(request)) : await client.SayAsync(text: Text(request));
        }
        catch (System.ClientModel.ClientResultException failure)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{nameof(System.ClientModel.ClientResultException)} {failure.Status}");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException)
        {
            return failure.GetType().Name;
        }
    }
}
