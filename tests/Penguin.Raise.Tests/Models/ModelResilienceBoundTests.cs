using System.Runtime.CompilerServices;
using CsCheck;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Every wait has a bound, whatever the server and the client do.</summary>
public class ModelResilienceBoundTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_WaitsForAPlace_TotalTimeCountsThisWait(bool streamed)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.Behind(time, options => (options.MaxConcurrency, options.TotalTimeout, options.AttemptTimeout) = (1, TimeSpan.FromSeconds(20), null));
        var gate = scripted.HoldCalls();
        var first = client.AskAsync();
        await gate.WhenWaitingAsync(1, Ends);
        time.Advance(15);
        var second = streamed ? client.ReadAsync() : TextAsync(client);

        time.Advance(5);
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<ModelCallException>();
        gate.Open();

        (await second).Should().Be("well");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_NoPlaceInTime_FailsWithoutARequest(bool streamed)
    {
        var time = Resilience.Clock();
        using var client = new ScriptedChatClient().Otherwise(ScriptedReply.Silence("one ")).Behind(time, options => (options.MaxConcurrency, options.TotalTimeout, options.AttemptTimeout) = (1, TimeSpan.FromSeconds(20), null));
        await using var holds = client.Open();
        await holds.MoveNextAsync();
        var waits = streamed ? client.ReadAsync() : TextAsync(client);

        time.Advance(20);

        (await FluentActions.Awaiting(() => waits).Should().ThrowAsync<ModelCallException>()).Which.Should().BeEquivalentTo(new { Kind = ModelFailureKind.Timeout, Attempts = 0 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_ClientDoesNotObeyItsToken_IsLeftBehindInTime(bool streamed)
    {
        var time = Resilience.Clock();
        using var deaf = new DeafClient();
        using var client = deaf.Behind(time, options => (options.AttemptTimeout, options.MaxRetries) = (TimeSpan.FromSeconds(10), 1));
        var call = streamed ? client.ReadAsync() : TextAsync(client);

        var act = () => time.RunAsync(call);

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Should().BeEquivalentTo(new { Kind = ModelFailureKind.Timeout, Attempts = 2 });
        deaf.Release();
    }

    [Fact]
    public async Task Stream_Drips_EndsAfterTheWholeWait()
    {
        var time = Resilience.Clock();
        var waits = 0;
        using var client = new DrippingClient(time).Behind(time, options => (options.AttemptTimeout, options.StreamTimeout) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)));
        await using var updates = client.Open();
        await updates.MoveNextAsync();

        var act = async () =>
        {
            for (; ; waits++)
            {
                await time.RunAsync(updates.MoveNextAsync().AsTask(), stepSeconds: 9);
            }
        };

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Timeout);
        waits.Should().Be(6);
    }

    [Fact]
    public void Call_AnyMixOfFailures_NeedsNoMoreThanTheTotalTime() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 12], Gen.Int[0, 10], Gen.Int[1, 90], Gen.Bool).Sample(
            (failures, retries, total, streamed) => EndsWithinAsync(failures, retries, total, streamed).GetAwaiter().GetResult(), iter: 60, threads: 1);

    /// <summary>The clock stands still once the total time has passed: a call that waited for more would never end.</summary>
    private static async Task EndsWithinAsync(int[] failures, int retries, int total, bool streamed)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient([.. failures.Select(Reply)]).Otherwise(ScriptedReply.Silence());
        using var client = scripted.Behind(time, options =>
            (options.MaxRetries, options.TotalTimeout, options.AttemptTimeout, options.BreakerFailureRatio) = (retries, TimeSpan.FromSeconds(total), TimeSpan.FromSeconds(7), 0));
        var call = streamed ? client.ReadAsync() : TextAsync(client);
        for (var steps = 0; steps < total * 4; steps++)
        {
            time.Advance(0.25);
            await Task.Yield();
        }

        await FluentActions.Awaiting(() => call.WaitAsync(TimeSpan.FromSeconds(30), Ends)).Should().ThrowAsync<ModelCallException>();
    }

    private static ScriptedReply Reply(int kind) => kind switch
    {
        0 => Failures.Named("500"), 1 => ScriptedReply.HttpError(429, retryAfter: "30"), 2 => Failures.Named("empty"), 3 => Failures.Named("refused"), 4 => Failures.Named("no json"),
        _ => ScriptedReply.Silence(),
    };

    private static async Task<string> TextAsync(IChatClient client) => (await client.AskAsync()).Text;

    private sealed class DeafClient() : DelegatingChatClient(new ScriptedChatClient())
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => _released.SetResult();

        public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            await _released.Task;
            return new ChatResponse();
        }

        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await _released.Task;
            yield break;
        }
    }

    private sealed class DrippingClient(TimeProvider time) : DelegatingChatClient(new ScriptedChatClient())
    {
        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (; ; await Task.Delay(TimeSpan.FromSeconds(9), time, cancellationToken))
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, "drip ");
            }
        }
    }
}
