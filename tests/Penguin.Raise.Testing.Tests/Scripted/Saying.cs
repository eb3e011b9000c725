using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing.Tests;

/// <summary>The shortest way to call a client in a stage.</summary>
internal static class Saying
{
    public static async Task<string> SayAsync(this IChatClient client, ModelStage? stage = null, CancellationToken? cancellationToken = null, string text = "hello") =>
        (await client.GetResponseAsync(text, Options(stage), cancellationToken ?? TestContext.Current.CancellationToken)).Text;

    public static async Task<string> StreamAsync(this IChatClient client, ModelStage? stage = null, CancellationToken? cancellationToken = null, string text = "hello") =>
        (await client.GetStreamingResponseAsync(text, Options(stage), cancellationToken ?? TestContext.Current.CancellationToken).ToChatResponseAsync()).Text;

    private static ChatOptions? Options(ModelStage? stage) => stage?.Stamp(new ChatOptions());
}
