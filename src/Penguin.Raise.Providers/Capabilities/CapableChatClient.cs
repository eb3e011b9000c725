using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise.Providers;

/// <summary>Leaves out of a request what the model cannot take; finds it out from refusals, asks again at once, and remembers. Safe for concurrent use.</summary>
/// <remarks>Each refusal takes something away from the next request (temperature, seed, schema, JSON mode), so one call is asked again four times at most.</remarks>
internal sealed class CapableChatClient(IChatClient inner, ModelCapabilities told, ILogger logger) : DelegatingChatClient(inner)
{
    private readonly CapabilityMemory _memory = new(told, inner.GetService<ChatClientMetadata>()?.DefaultModelId ?? "unknown", logger);

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        for (var further = 0; ; further++)
        {
            var fitting = FittingOptions.Of(options, _memory.Known);
            try
            {
                var response = await base.GetResponseAsync(sent, fitting.Options, cancellationToken).ConfigureAwait(false);
                _memory.Answered(fitting, HasUsage(response.Usage), response.FinishReason is not null);
                response.AdditionalProperties = Noted(response.AdditionalProperties, fitting, further);
                return response;
            }
            catch (Exception failure) when (RefusalOf(failure, fitting, further) is var refused and not Feature.None)
            {
                _memory.Refused(fitting, refused);
            }
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        for (var further = 0; ; further++)
        {
            var fitting = FittingOptions.Of(options, _memory.Known);
            var updates = base.GetStreamingResponseAsync(sent, fitting.Options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using var ended = updates.ConfigureAwait(false);
            bool more;
            try
            {
                more = await updates.MoveNextAsync().ConfigureAwait(false);
            }
            catch (Exception failure) when (RefusalOf(failure, fitting, further) is var refused and not Feature.None)
            {
                _memory.Refused(fitting, refused);
                continue;
            }

            var (isFirst, hasUsage, hasReason) = (true, false, false);
            for (; more; more = await updates.MoveNextAsync().ConfigureAwait(false))
            {
                var update = updates.Current;
                update.AdditionalProperties = isFirst ? Noted(update.AdditionalProperties, fitting, further) : update.AdditionalProperties;
                (isFirst, hasUsage, hasReason) = (false, hasUsage || update.Contents.Any(content => content is UsageContent { Details: var cost } && HasUsage(cost)), hasReason || update.FinishReason is not null);
                yield return update;
            }

            _memory.Answered(fitting, hasUsage, hasReason);
            yield break;
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ModelCapabilities) ? _memory.Known : base.GetService(serviceType, serviceKey);

    private static bool HasUsage(UsageDetails? usage) => usage is { InputTokenCount: > 0 } or { OutputTokenCount: > 0 };

    /// <summary>What was sent and refused; for all other failures, the requests before it are noted for who counts them.</summary>
    private static Feature RefusalOf(Exception failure, FittingOptions fitting, int further)
    {
        var refused = RefusedFeature.In(failure) & fitting.Sent;
        if (refused == Feature.None && further > 0)
        {
            failure.Data[ModelCallProperties.FurtherRequests] = further;
        }

        return refused;
    }

    private static AdditionalPropertiesDictionary? Noted(AdditionalPropertiesDictionary? properties, FittingOptions fitting, int further)
    {
        if (further > 0)
        {
            (properties ??= [])[ModelCallProperties.FurtherRequests] = further;
        }

        if (fitting.LeftOut.Length > 0)
        {
            (properties ??= [])[ModelCapabilities.LeftOutProperty] = fitting.LeftOut;
        }

        return properties;
    }
}
