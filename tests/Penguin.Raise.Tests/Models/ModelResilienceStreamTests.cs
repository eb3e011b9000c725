using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelResilienceStreamTests
{
    [Theory]
    [InlineData("500")]
    [InlineData("refused")]
    [InlineData("own time-out")]
    [InlineData("empty")]
    [InlineData("blank")]
    public async Task Stream_FailsBeforeTheFirstUpdate_IsOpenedAgain(string failure)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(Failures.Named(failure), "one two");
        using var client = scripted.Behind(time);

        var text = await time.RunAsync(client.ReadAsync());

        text.Should().Be("one two");
        scripted.Requests.Should().HaveCount(2).And.OnlyContain(request => request.IsStreaming);
    }

    [Fact]
    public async Task Stream_FailsAfterTheFirstUpdate_IsNotOpenedAgain()
    {
        var scripted = new ScriptedChatClient(ScriptedReply.Pieces(["one "], new IOException("lost")), "never reached");
        using var client = scripted.Behind(Resilience.Clock());
        await using var updates = client.Open();

        var first = await updates.MoveNextAsync();
        var act = () => updates.MoveNextAsync().AsTask();

        first.Should().BeTrue();
        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Unreachable);
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Stream_OnlyARoleCameBeforeTheFailure_IsOpenedAgain()
    {
        var time = Resilience.Clock();
        var role = new ChatResponseUpdate { Role = ChatRole.Assistant };
        var scripted = new ScriptedChatClient(ScriptedReply.Stream([role], new IOException("lost")), "well");
        using var client = scripted.Behind(time);

        var text = await time.RunAsync(client.ReadAsync());

        text.Should().Be("well");
    }

    [Fact]
    public async Task Stream_UpdatesWithoutContentComeFirst_ArePassedOnInOrder()
    {
        ChatResponseUpdate[] sent = [new() { Role = ChatRole.Assistant, ResponseId = "r1" }, new(ChatRole.Assistant, "\n"), new(ChatRole.Assistant, "one "), new(ChatRole.Assistant, "two")];
        using var client = new ScriptedChatClient(ScriptedReply.Stream(sent)).Behind(Resilience.Clock());

        var updates = await client.GetStreamingResponseAsync("hello", cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        updates.Select(update => update.Text).Should().Equal("", "\n", "one ", "two");
        updates[0].ResponseId.Should().Be("r1");
    }

    [Fact]
    public async Task Stream_NothingComes_FailsAsEmptyReply()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.Stream([]));
        using var client = scripted.Behind(time, options => options.MaxRetries = 1);

        var act = () => time.RunAsync(client.ReadAsync());

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.EmptyReply);
        scripted.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Stream_OpenedTwice_ReplyTellsTheAttempts()
    {
        var time = Resilience.Clock();
        using var client = new ScriptedChatClient(Failures.Named("500"), "well").Behind(time);

        var response = await time.RunAsync(client.GetStreamingResponseAsync("hello", cancellationToken: TestContext.Current.CancellationToken).ToChatResponseAsync(TestContext.Current.CancellationToken));

        ModelCall.UsageOf(response, "", "").Should().Be(new ModelUsage(2, 100, 20));
    }

    [Fact]
    public async Task Stream_FailsOrIsLeft_InnerStreamIsDisposed()
    {
        var time = Resilience.Clock();
        using var inner = new StreamCountingClient(new ScriptedChatClient(Failures.Named("500"), ScriptedReply.Silence(), ScriptedReply.Pieces(["one "], new IOException("lost")), "one two three"));
        using var client = inner.Behind(time, options => options.AttemptTimeout = TimeSpan.FromSeconds(5));

        await FluentActions.Awaiting(() => time.RunAsync(client.ReadAsync())).Should().ThrowAsync<ModelCallException>();
        await using (var left = client.Open())
        {
            await left.MoveNextAsync();
        }

        inner.Opened.Should().Be(4);
        inner.Disposed.Should().Be(4);
    }

    private sealed class StreamCountingClient(IChatClient inner) : DelegatingChatClient(inner)
    {
        public int Opened { get; private set; }

        public int Disposed { get; private set; }

        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Opened++;
            try
            {
                await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
                {
                    yield return update;
                }
            }
            finally
            {
                Disposed++;
            }
        }
    }
}
