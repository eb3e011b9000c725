using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelResilienceConcurrencyTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponse_MoreCallsThanAllowed_RunAtMostThatManyAtATime()
    {
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock(), options => options.MaxConcurrency = 3);
        var gate = scripted.HoldCalls();
        var calls = Enumerable.Range(0, 10).Select(_ => client.AskAsync()).ToArray();

        for (var received = 3; received <= 10; received++)
        {
            await scripted.WhenReceivedAsync(received, Ends);
            gate.Release();
        }

        await gate.WhenWaitingAsync(2, Ends);
        gate.Open();
        await Task.WhenAll(calls);
        gate.Peak.Should().Be(3);
    }

    [Fact]
    public async Task Stream_MoreThanAllowed_NextOpensOnlyWhenOneHasEnded()
    {
        var scripted = new ScriptedChatClient().Otherwise("one two");
        using var client = scripted.Behind(Resilience.Clock(), options => options.MaxConcurrency = 1);
        var first = client.Open();
        await first.MoveNextAsync();
        var second = client.ReadAsync();

        var openedEarly = scripted.Requests.Count;
        await first.DisposeAsync();

        (await second).Should().Be("one two");
        openedEarly.Should().Be(1);
        scripted.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task GetResponse_WhileAStreamRuns_SharesItsLimit()
    {
        var scripted = new ScriptedChatClient().Otherwise("one two");
        using var client = scripted.Behind(Resilience.Clock(), options => options.MaxConcurrency = 1);
        var stream = client.Open();
        await stream.MoveNextAsync();
        var call = client.AskAsync();

        var sentEarly = scripted.Requests.Count;
        await stream.DisposeAsync();

        (await call).Text.Should().Be("one two");
        sentEarly.Should().Be(1);
    }

    [Fact]
    public async Task Stream_FailsInTheMiddle_GivesItsPlaceBack()
    {
        var scripted = new ScriptedChatClient(ScriptedReply.Pieces(["one "], new IOException("lost")), "well");
        using var client = scripted.Behind(Resilience.Clock(), options => options.MaxConcurrency = 1);

        var act = () => client.ReadAsync();

        await act.Should().ThrowAsync<ModelCallException>();
        (await client.ReadAsync()).Should().Be("well");
    }

    [Fact]
    public async Task GetResponse_NoLimit_AllRunAtOnce()
    {
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock(), options => options.MaxConcurrency = 0);
        var gate = scripted.HoldCalls();
        var calls = Enumerable.Range(0, 50).Select(_ => client.AskAsync()).ToArray();

        await gate.WhenWaitingAsync(50, Ends);
        gate.Open();

        await Task.WhenAll(calls);
        gate.Peak.Should().Be(50);
    }
}
