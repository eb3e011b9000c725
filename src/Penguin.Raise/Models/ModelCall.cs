using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>The one way in which this library calls a model: the stage's prompt and one document, with telemetry, and failures by kind.</summary>
internal static class ModelCall
{
    public static async Task<ChatResponse> SendAsync(
        IChatClient client, ModelStage stage, IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        using var span = new ModelCallSpan(client, stage);
        try
        {
            var response = await client.GetResponseAsync(messages, stage.Stamp(options), cancellationToken).ConfigureAwait(false);
            span.Succeeded(UsageOf(response, messages), response.ModelId);
            return response;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw span.Failed(failure);
        }
    }

    public static async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IChatClient client, ModelStage stage, IReadOnlyList<ChatMessage> messages, ChatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var span = new ModelCallSpan(client, stage);
        var updates = client.GetStreamingResponseAsync(messages, stage.Stamp(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ended = updates.ConfigureAwait(false);
        var seen = new List<ChatResponseUpdate>();
        while (await NextAsync(updates, span, cancellationToken).ConfigureAwait(false))
        {
            seen.Add(updates.Current);
            yield return updates.Current;
        }

        var response = seen.ToChatResponse();
        span.Succeeded(UsageOf(response, messages), response.ModelId);
    }

    /// <summary>A request: the stage's prompt, and the document.</summary>
    public static IReadOnlyList<ChatMessage> Messages(string prompt, string document) => [new(ChatRole.System, prompt), new(ChatRole.User, document)];

    /// <summary>What a reply cost with all that was discarded before it.</summary>
    public static ModelUsage UsageOf(ChatResponse response, string prompt, string document) => UsageOf(response, Messages(prompt, document));

    public static ModelUsage UsageOf(ChatResponse response, IReadOnlyList<ChatMessage> messages) =>
        ModelUsage.Of(response.Usage, Noted<int>(response, ResilientChatClient.AttemptsProperty) ?? (1 + FurtherRequests(response)), messages, response)
        + (Noted<ModelUsage>(response, ResilientChatClient.DiscardedProperty) ?? default);

    /// <summary>A stream's attempts are noted on its first update; put together, they belong to the message where that has an id, else to the response.</summary>
    private static T? Noted<T>(ChatResponse response, string name)
        where T : struct
    {
        var noted = response.AdditionalProperties?.GetValueOrDefault(name) as T?;
        for (var i = 0; noted is null && i < response.Messages.Count; i++)
        {
            noted = response.Messages[i].AdditionalProperties?.GetValueOrDefault(name) as T?;
        }

        return noted;
    }

    private static int FurtherRequests(ChatResponse response) =>
        response.Messages.Sum(message => ModelCallProperties.FurtherRequestsOf(message.AdditionalProperties)) + ModelCallProperties.FurtherRequestsOf(response.AdditionalProperties);

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, ModelCallSpan span, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw span.Failed(failure);
        }
    }
}
