using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelResilienceTimeoutTests
{
    [Fact]
    public async Task GetResponse_AttemptTakesTooLong_IsSentAgain()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.Silence(), "well");
        using var client = scripted.Behind(time, options => options.AttemptTimeout = TimeSpan.FromSeconds(10));
        var call = client.AskAsync();

        time.Advance(9.9);
        var before = scripted.Requests.Count;
        var response = await time.RunAsync(call, 0.1);

        response.Text.Should().Be("well");
        before.Should().Be(1);
        scripted.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task GetResponse_EveryAttemptTakesTooLong_FailsAsTimeout()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.Silence());
        using var client = scripted.Behind(time, options => (options.AttemptTimeout, options.MaxRetries) = (TimeSpan.FromSeconds(10), 1));

        var act = () => time.RunAsync(client.AskAsync());

        var thrown = (await act.Should().ThrowAsync<ModelCallException>()).Which;
        thrown.Kind.Should().Be(ModelFailureKind.Timeout);
        thrown.Attempts.Should().Be(2);
    }

    [Fact]
    public async Task GetResponse_TotalTime_BoundsAttemptsAndWaitsTogether()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(429, retryAfter: "30"));
        using var client = scripted.Behind(time, options => (options.TotalTimeout, options.MaxRetries) = (TimeSpan.FromSeconds(70), 10));
        var call = client.AskAsync();

        time.Advance(30);
        time.Advance(30);
        time.Advance(9.9);
        var stillWaits = !call.IsCompleted;
        time.Advance(0.1);

        stillWaits.Should().BeTrue();
        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Timeout);
        scripted.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task GetResponse_TotalTimeEndsDuringAnAttempt_IsNotSentAgain()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.Silence());
        using var client = scripted.Behind(time, options => (options.TotalTimeout, options.AttemptTimeout) = (TimeSpan.FromSeconds(20), null));
        var call = client.AskAsync();

        time.Advance(20);
        var act = () => call;

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Timeout);
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task GetResponse_NoTimeouts_WaitsForAsLongAsItTakes()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient("well");
        using var client = scripted.Behind(time, options => (options.AttemptTimeout, options.TotalTimeout) = (null, null));
        var gate = scripted.HoldCalls();
        var call = client.AskAsync();

        time.Advance(TimeSpan.FromDays(3));
        var stillWaits = !call.IsCompleted;
        gate.Open();

        stillWaits.Should().BeTrue();
        (await call).Text.Should().Be("well");
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Stream_FirstUpdateTakesTooLong_IsOpenedAgain()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.Silence(), "well done");
        using var client = scripted.Behind(time, options => options.AttemptTimeout = TimeSpan.FromSeconds(10));

        var text = await time.RunAsync(client.ReadAsync());

        text.Should().Be("well done");
        scripted.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Stream_TotalTime_BoundsTheOpening()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(429, retryAfter: "30"));
        using var client = scripted.Behind(time, options => (options.TotalTimeout, options.MaxRetries) = (TimeSpan.FromSeconds(70), 10));

        var act = () => time.RunAsync(client.ReadAsync(), stepSeconds: 10);

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Timeout);
        scripted.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task Stream_SilentInTheMiddle_FailsAfterTheLongestSilence()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.Silence("one "));
        using var client = scripted.Behind(time, options => options.AttemptTimeout = TimeSpan.FromSeconds(10));
        await using var updates = client.Open();
        await updates.MoveNextAsync();
        var next = updates.MoveNextAsync().AsTask();

        time.Advance(9.9);
        var stillWaits = !next.IsCompleted;
        time.Advance(0.1);

        stillWaits.Should().BeTrue();
        (await FluentActions.Awaiting(() => next).Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Timeout);
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Stream_ReaderIsSlow_IsNoSilence()
    {
        var time = Resilience.Clock();
        using var client = new ScriptedChatClient("one two three").Behind(time, options => options.AttemptTimeout = TimeSpan.FromSeconds(10));
        await using var updates = client.Open();
        List<string> read = [];

        while (await updates.MoveNextAsync())
        {
            read.Add(updates.Current.Text);
            time.Advance(TimeSpan.FromHours(1));
        }

        string.Concat(read).Should().Be("one two three");
    }

    [Fact]
    public async Task Stream_NoTimeouts_MayBeSilentForLong()
    {
        var time = Resilience.Clock();
        using var caller = new CancellationTokenSource();
        using var client = new ScriptedChatClient(ScriptedReply.Silence("one ")).Behind(time, options => (options.AttemptTimeout, options.StreamTimeout) = (null, null));
        await using var updates = client.Open(caller.Token);
        await updates.MoveNextAsync();
        var next = updates.MoveNextAsync().AsTask();

        time.Advance(TimeSpan.FromDays(3));
        var stillWaits = !next.IsCompleted;
        await caller.CancelAsync();

        stillWaits.Should().BeTrue();
        await FluentActions.Awaiting(() => next).Should().ThrowAsync<OperationCanceledException>();
    }
}
