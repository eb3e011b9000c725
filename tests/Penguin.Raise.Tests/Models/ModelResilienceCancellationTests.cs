using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelResilienceCancellationTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_CancelledBefore_NothingIsSent(bool streaming)
    {
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock());

        var act = () => Send(streaming, client, new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
        scripted.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_CancelledWhileItWaitsForItsTurn_PassesAndLeavesTheQueue(bool streaming)
    {
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock(), options => options.MaxConcurrency = 1);
        var gate = scripted.HoldCalls(1);
        var first = client.AskAsync();
        using var caller = new CancellationTokenSource();
        var second = Send(streaming, client, caller.Token);

        await caller.CancelAsync();
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<OperationCanceledException>();
        gate.Open();

        (await first).Text.Should().Be("well");
        scripted.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_CancelledInAnAttempt_ReachesEachHeldCall(bool streaming)
    {
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock());
        var gate = scripted.HoldCalls();
        using var caller = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 4).Select(_ => Send(streaming, client, caller.Token)).ToArray();
        await gate.WhenWaitingAsync(4, Ends);

        await caller.CancelAsync();
        await gate.WhenCancelledAsync(4, Ends);

        foreach (var call in calls)
        {
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        }

        scripted.Requests.Should().HaveCount(4);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_CancelledBetweenAttempts_IsNotSentAgain(bool streaming)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.HttpError(429, retryAfter: "60")).Otherwise("well");
        using var client = scripted.Behind(time);
        using var caller = new CancellationTokenSource();
        var call = Send(streaming, client, caller.Token);

        time.Advance(30);
        await caller.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Stream_CancelledInTheMiddle_Passes()
    {
        var scripted = new ScriptedChatClient(ScriptedReply.Silence("one "));
        using var client = scripted.Behind(Resilience.Clock());
        using var caller = new CancellationTokenSource();
        await using var updates = client.Open(caller.Token);
        await updates.MoveNextAsync();
        var next = updates.MoveNextAsync().AsTask();

        await caller.CancelAsync();
        var act = () => next;

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Stream_CancelledBetweenTwoUpdates_Passes()
    {
        using var client = new ScriptedChatClient("one two three").Behind(Resilience.Clock());
        using var caller = new CancellationTokenSource();
        await using var updates = client.Open(caller.Token);
        await updates.MoveNextAsync();

        await caller.CancelAsync();
        var act = () => updates.MoveNextAsync().AsTask();

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Call_ClientFailsByItselfWhileTheCallerHasNotCancelled_IsNoCancellation()
    {
        using var caller = new CancellationTokenSource();
        using var client = new ScriptedChatClient().Otherwise(Failures.Named("own time-out")).Behind(Resilience.Clock(), options => options.MaxRetries = 0);

        var act = () => client.AskAsync(caller.Token);

        var thrown = (await act.Should().ThrowAsync<ModelCallException>()).Which;
        thrown.Kind.Should().Be(ModelFailureKind.Timeout);
        thrown.Cause.Should().Be(nameof(TaskCanceledException));
    }

    private static async Task<string> Send(bool streaming, Microsoft.Extensions.AI.IChatClient client, CancellationToken cancellationToken) =>
        streaming ? await client.ReadAsync(cancellationToken) : (await client.AskAsync(cancellationToken)).Text;
}
