using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What one call through the pipeline holds and has done so far.</summary>
internal sealed class CallState(IReadOnlyList<ChatMessage> messages, ChatOptions? options, IReadOnlyCollection<ModelBudget> budgets) : IDisposable
{
    public IReadOnlyList<ChatMessage> Messages => messages;

    public ChatOptions? Options => options;

    public IReadOnlyCollection<ModelBudget> Budgets => budgets;

    /// <summary>The tokens of replies that were no replies.</summary>
    public ModelUsage Discarded { get; private set; }

    /// <summary>The request under way, under its budgets.</summary>
    public BudgetCharge? Charge { get; set; }

    /// <summary>Requests sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Its place among the calls that may run at a time.</summary>
    public RateLimitLease? Place { get; set; }

    /// <summary>Counts requests.</summary>
    public void Sent(int requests)
    {
        Attempts += requests;
        Charge?.Sent(requests);
    }

    /// <summary>Counts what the client beneath has sent beyond one request for a reply.</summary>
    public void Count(AdditionalPropertiesDictionary? properties) => Sent(ModelCallProperties.FurtherRequestsOf(properties));

    /// <summary>The same for a failure; as an exception filter it lets the failure pass.</summary>
    public bool Counts(Exception failure)
    {
        Sent(ModelCallProperties.FurtherRequestsOf(failure));
        return false;
    }

    /// <summary>Writes down what a reply has used that is not handed on.</summary>
    public void Discard(ModelUsage usage, string? model)
    {
        Charge?.Settle(usage, model);
        Discarded += usage with { Calls = 0 };
    }

    public void Dispose()
    {
        Charge?.Dispose();
        Place?.Dispose();
    }
}
