using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>One request under all of its budgets: room is held before it is sent, and what it used is written down when it has ended.</summary>
internal sealed class BudgetCharge : IDisposable
{
    // For requests that state no limit of output tokens.
    private const int UnstatedOutput = 4096;

    private readonly List<BudgetHold> _holds = [];
    private readonly ModelStage? _stage;
    private readonly string? _model;
    private int _requests;

    private BudgetCharge(ModelStage? stage, string? model) => (_stage, _model) = (stage, model);

    /// <summary>Holds room in all budgets.</summary>
    /// <exception cref="ModelCallException">One of them has no room.</exception>
    public static BudgetCharge? Hold(IReadOnlyCollection<ModelBudget> budgets, IEnumerable<ChatMessage> messages, ChatOptions? options, string? defaultModel)
    {
        if (budgets.Count == 0)
        {
            return null;
        }

        var charge = new BudgetCharge(ModelStage.TryGet(options, out var stage) ? stage : null, options?.ModelId ?? defaultModel);
        var most = new ModelUsage(1, 0, 0) { EstimatedInputTokens = TokenEstimate.Of(messages), EstimatedOutputTokens = options?.MaxOutputTokens ?? UnstatedOutput };
        foreach (var budget in budgets)
        {
            if (budget.TryHold(charge._model, most.Tokens, most, out var hold) is { } limit)
            {
                charge.Dispose();
                throw new ModelCallException(ModelFailureKind.BudgetSpent, stage, attempts: 0, cause: limit);
            }

            charge._holds.Add(hold!);
        }

        return charge;
    }

    public void Sent(int requests) => _requests += requests;

    /// <summary>Writes down the tokens of <paramref name="usage"/> and the requests that were sent.</summary>
    public void Settle(ModelUsage usage, string? model)
    {
        usage = usage with { Calls = _requests };
        foreach (var hold in _holds)
        {
            hold.Budget.Settle(hold, _stage, hold.Budget.Prices.TryGet(model, out _) ? model : hold.Budget.Prices.TryGet(_model, out _) ? _model : model ?? _model, usage);
        }

        _holds.Clear();
    }

    /// <summary>Without a settlement: a request that was sent has used a call, one that was not has used nothing.</summary>
    public void Dispose() => Settle(default, model: null);
}
