using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelResilienceBreakerTests
{
    [Fact]
    public async Task GetResponse_ServerKeepsFailing_CallsArePausedThenGoOn()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient();
        using var client = Client(scripted, time);
        scripted.Enqueue(Enumerable.Repeat(Failures.Named("500"), 4)).Otherwise("well");

        var kinds = await KindsAsync(client, 6);
        time.Advance(15.1);
        var after = await client.AskAsync();

        kinds.Should().Equal([.. Enumerable.Repeat(ModelFailureKind.ServerError, 4), ModelFailureKind.CircuitOpen, ModelFailureKind.CircuitOpen]);
        after.Text.Should().Be("well");
        scripted.Requests.Should().HaveCount(5);
    }

    [Fact]
    public async Task GetResponse_PausedWithRetries_WaitsForTheEndOfThePause()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(Enumerable.Repeat(Failures.Named("500"), 4)).Otherwise("well");
        using var client = Client(scripted, time, options => options.MaxRetries = 6);

        var response = await time.RunAsync(client.AskAsync(), 0.1);

        response.Text.Should().Be("well");
        scripted.Requests.Should().HaveCount(5);
        time.GetUtcNow().Should().BeOnOrAfter(Resilience.Start.AddSeconds(15));
    }

    [Theory]
    [InlineData("429")]
    [InlineData("400")]
    [InlineData("401")]
    [InlineData("empty")]
    public async Task GetResponse_FailureThatIsNotTheServers_DoesNotPause(string failure)
    {
        var scripted = new ScriptedChatClient().Otherwise(Failures.Named(failure));
        using var client = Client(scripted, Resilience.Clock());

        var kinds = await KindsAsync(client, 10);

        kinds.Should().NotContain(ModelFailureKind.CircuitOpen);
        scripted.Requests.Should().HaveCount(10);
    }

    [Fact]
    public async Task GetResponse_CallerCancels_DoesNotPause()
    {
        var scripted = new ScriptedChatClient();
        using var client = Client(scripted, Resilience.Clock());
        var gate = scripted.Otherwise("well").HoldCalls(10);
        using var caller = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 10).Select(_ => client.AskAsync(caller.Token)).ToArray();

        await caller.CancelAsync();
        await FluentActions.Awaiting(() => Task.WhenAll(calls)).Should().ThrowAsync<OperationCanceledException>();

        gate.Cancelled.Should().Be(10);
        (await client.AskAsync()).Text.Should().Be("well");
    }

    [Fact]
    public async Task GetResponse_AttemptsTimeOut_Pauses()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.Silence());
        using var client = Client(scripted, time, options => options.AttemptTimeout = TimeSpan.FromSeconds(1));

        List<ModelFailureKind> kinds = [];
        for (var i = 0; i < 5; i++)
        {
            kinds.Add((await FluentActions.Awaiting(() => time.RunAsync(client.AskAsync())).Should().ThrowAsync<ModelCallException>()).Which.Kind);
        }

        kinds.Should().Equal([.. Enumerable.Repeat(ModelFailureKind.Timeout, 4), ModelFailureKind.CircuitOpen]);
    }

    [Fact]
    public async Task GetResponse_BreakerOff_NeverPauses()
    {
        var scripted = new ScriptedChatClient().Otherwise(Failures.Named("500"));
        using var client = Client(scripted, Resilience.Clock(), options => options.BreakerFailureRatio = 0);

        var kinds = await KindsAsync(client, 30);

        kinds.Should().NotContain(ModelFailureKind.CircuitOpen);
        scripted.Requests.Should().HaveCount(30);
    }

    private static IChatClient Client(ScriptedChatClient scripted, FakeTimeProvider time, Action<ModelCallOptions>? configure = null) =>
        scripted.Behind(time, options =>
        {
            (options.MaxRetries, options.BreakerFailureRatio, options.BreakerMinimumThroughput) = (0, 1, 4);
            configure?.Invoke(options);
        });

    private static async Task<IReadOnlyList<ModelFailureKind>> KindsAsync(IChatClient client, int calls)
    {
        List<ModelFailureKind> kinds = [];
        for (var i = 0; i < calls; i++)
        {
            kinds.Add((await FluentActions.Awaiting(() => client.AskAsync()).Should().ThrowAsync<ModelCallException>()).Which.Kind);
        }

        return kinds;
    }
}
