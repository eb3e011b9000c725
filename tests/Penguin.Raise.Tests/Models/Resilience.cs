using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

/// <summary>A scripted client behind the pipeline, with a clock that the test moves and without jitter by chance.</summary>
internal static class Resilience
{
    public static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "hello")];

    public static IChatClient Behind(this IChatClient inner, FakeTimeProvider time, Action<ModelCallOptions>? configure = null)
    {
        var options = new ModelCallOptions { JitterSource = () => 0.5 };
        configure?.Invoke(options);
        return inner.AsBuilder().UseModelResilience(options, time).Build();
    }

    public static Task<ChatResponse> AskAsync(this IChatClient client, CancellationToken? cancellationToken = null) =>
        client.GetResponseAsync(Hello, options: null, cancellationToken ?? TestContext.Current.CancellationToken);

    public static async Task<string> ReadAsync(this IChatClient client, CancellationToken? cancellationToken = null) =>
        (await client.GetStreamingResponseAsync(Hello, options: null, cancellationToken ?? TestContext.Current.CancellationToken).ToChatResponseAsync()).Text;

    public static IAsyncEnumerator<ChatResponseUpdate> Open(this IChatClient client, CancellationToken? cancellationToken = null) =>
        client.GetStreamingResponseAsync(Hello, options: null, cancellationToken ?? TestContext.Current.CancellationToken).GetAsyncEnumerator();

    /// <summary>Moves the clock on in steps until the task has ended.</summary>
    public static async Task<T> RunAsync<T>(this FakeTimeProvider time, Task<T> task, double stepSeconds = 0.5)
    {
        while (!task.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromSeconds(stepSeconds));
            await Task.Yield();
        }

        return await task;
    }

    public static FakeTimeProvider Clock() => new(Start);

    public static void Advance(this FakeTimeProvider time, double seconds) => time.Advance(TimeSpan.FromSeconds(seconds));
}
