namespace Penguin.Raise.Testing.Tests;

public class CallGateTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HoldCalls_Several_WaitUntilReleasedOneByOneInOrder()
    {
        using var client = new ScriptedChatClient("one", "two", "three");
        var gate = client.HoldCalls();
        Task<string>[] calls = [client.SayAsync(), client.StreamAsync(), client.SayAsync()];
        await gate.WhenWaitingAsync(3, Ends);

        gate.Release();
        var first = await calls[0];

        first.Should().Be("one");
        calls.Skip(1).Should().OnlyContain(call => !call.IsCompleted);
        (gate.Waiting, gate.Peak, gate.Cancelled).Should().Be((2, 3, 0));
    }

    [Fact]
    public async Task Open_WaitingAndLaterCalls_Pass()
    {
        using var client = new ScriptedChatClient().Otherwise("ok");
        var gate = client.HoldCalls();
        var held = client.SayAsync();

        gate.Open();

        (await held).Should().Be("ok");
        (await client.SayAsync()).Should().Be("ok");
        gate.Waiting.Should().Be(0);
    }

    [Fact]
    public async Task HoldCalls_Number_LaterOnesPass()
    {
        using var client = new ScriptedChatClient().Otherwise("ok");
        var gate = client.HoldCalls(2);
        var held = new[] { client.SayAsync(), client.SayAsync() };

        var third = await client.SayAsync();

        third.Should().Be("ok");
        held.Should().OnlyContain(call => !call.IsCompleted);
        gate.Waiting.Should().Be(2);
    }

    [Fact]
    public async Task WhenCancelled_CallerCancels_TellsOfEachHeldCall()
    {
        using var client = new ScriptedChatClient().Otherwise("ok");
        var gate = client.HoldCalls();
        using var caller = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 3).Select(i => i == 1 ? client.StreamAsync(cancellationToken: caller.Token) : client.SayAsync(cancellationToken: caller.Token)).ToArray();
        var other = client.SayAsync();

        await caller.CancelAsync();
        await gate.WhenCancelledAsync(3, Ends);

        (gate.Waiting, gate.Cancelled, other.IsCompleted).Should().Be((1, 3, false));
        await FluentActions.Awaiting(() => Task.WhenAll(calls)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task WhenWaiting_TooFewCalls_GoesOnWaitingUntilGivenUp()
    {
        using var client = new ScriptedChatClient().Otherwise("ok");
        var gate = client.HoldCalls();
        _ = client.SayAsync();
        using var giveUp = new CancellationTokenSource();
        var two = gate.WhenWaitingAsync(2, giveUp.Token);

        var early = two.IsCompleted;
        await giveUp.CancelAsync();

        early.Should().BeFalse();
        await FluentActions.Awaiting(() => two).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Release_NobodyWaits_SaysSo()
    {
        var gate = new ScriptedChatClient().HoldCalls();

        var act = () => gate.Release();

        act.Should().Throw<InvalidOperationException>().WithMessage("1 calls were to be released, but 0 wait*");
    }

    [Fact]
    public async Task HoldCalls_Again_OldGateKeepsItsCalls()
    {
        using var client = new ScriptedChatClient().Otherwise("ok");
        var first = client.HoldCalls();
        var held = client.SayAsync();
        var second = client.HoldCalls();

        second.Open();
        var later = await client.SayAsync();

        later.Should().Be("ok");
        (held.IsCompleted, first.Waiting).Should().Be((false, 1));
    }

    [Fact]
    public async Task WhenReceived_HeldCalls_CountAsReceived()
    {
        using var client = new ScriptedChatClient().Otherwise("ok");
        client.HoldCalls();

        _ = client.SayAsync();
        _ = client.SayAsync();

        await client.WhenReceivedAsync(2, Ends);
        client.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void HoldCalls_Nonsense_IsRefused(int calls)
    {
        FluentActions.Invoking(() => new ScriptedChatClient().HoldCalls(calls)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
