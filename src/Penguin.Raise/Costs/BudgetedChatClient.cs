using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Puts every call under a budget: by way of the pipeline behind it, which counts each attempt, or where there is none by itself. Safe for concurrent use.</summary>
internal sealed class BudgetedChatClient(IChatClient inner, ModelBudget budget) : DelegatingChatClient(inner)
{
    private readonly bool _pipelineCounts = inner.GetService<ResilientChatClient>() is not null;
    private readonly string? _model = inner.GetService<ChatClientMetadata>()?.DefaultModelId;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (_pipelineCounts)
        {
            using var scope = budget.Enter();
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }

        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        using var charge = BudgetCharge.Hold([budget], sent, options, _model);
        charge!.Sent(1);
        var response = await CountedAsync(charge, base.GetResponseAsync(sent, options, cancellationToken)).ConfigureAwait(false);
        charge.Settle(ModelUsage.Of(response.Usage, 1, sent, response), response.ModelId);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        using var charge = _pipelineCounts ? null : BudgetCharge.Hold([budget], sent, options, _model);
        charge?.Sent(1);
        var tally = new StreamTally();
        var updates = base.GetStreamingResponseAsync(sent, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ended = updates.ConfigureAwait(false);
        try
        {
            while (await NextAsync(updates).ConfigureAwait(false))
            {
                tally.Add(updates.Current);
                charge?.Sent(ModelCallProperties.FurtherRequestsOf(updates.Current.AdditionalProperties));
                yield return updates.Current;
            }
        }
        finally
        {
            charge?.Settle(tally.Usage(sent), tally.Model);
        }
    }

    // A client beneath may have sent more than one request.
    private static async Task<ChatResponse> CountedAsync(BudgetCharge charge, Task<ChatResponse> call)
    {
        try
        {
            var response = await call.ConfigureAwait(false);
            charge.Sent(ModelCallProperties.FurtherRequestsOf(response.AdditionalProperties));
            return response;
        }
        catch (Exception failure)
        {
            charge.Sent(ModelCallProperties.FurtherRequestsOf(failure));
            throw;
        }
    }

    // The pipeline sends within the first step of the stream, and what flows with it is undone when a step ends.
    private async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        using var scope = _pipelineCounts ? budget.Enter() : null;
        return await updates.MoveNextAsync().ConfigureAwait(false);
    }
}
