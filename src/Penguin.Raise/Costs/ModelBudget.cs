namespace Penguin.Raise;

/// <summary>One allowance of calls, tokens, money and time for many model calls, and the ledger of what they used. Safe for concurrent use.</summary>
/// <remarks>
/// Every request counts, also one that is sent again. A call for which there is no room fails as <see cref="ModelFailureKind.BudgetSpent"/> before anything is sent; what exists by then
/// stays. Without limits it only keeps the ledger. Put it to work with <see cref="ModelCallOptions.Budget"/> for a process, with
/// <see cref="ChatClientBuilderExtensions.UseModelBudget"/> for a client or with <see cref="Enter"/> for a run.
/// </remarks>
public sealed class ModelBudget
{
    private readonly ModelBudgetOptions _limits;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private long? _start;
    private long _calls;
    private long _tokens;
    private decimal _cost;
    private long _heldTokens;
    private decimal _heldCost;
    private bool _refused;

    /// <summary>Creates a budget.</summary>
    /// <param name="limits">The limits; <see langword="null"/> for none. Copied.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A limit is out of its range.</exception>
    public ModelBudget(ModelBudgetOptions? limits = null, TimeProvider? time = null)
    {
        limits ??= new ModelBudgetOptions();
        OptionsFaults.ThrowIfAny(new ModelBudgetOptionsValidator(), limits);
        _limits = new ModelBudgetOptions { MaxCalls = limits.MaxCalls, MaxTokens = limits.MaxTokens, MaxCost = limits.MaxCost, MaxDuration = limits.MaxDuration, Prices = limits.Prices };
        _time = time ?? TimeProvider.System;
    }

    /// <summary>What has been used, by stage and model.</summary>
    public UsageLedger Ledger { get; } = new();

    /// <summary>The prices that cost is counted by.</summary>
    public PriceTable Prices => _limits.Prices;

    /// <summary>Whether a call has been refused for lack of room. Whatever was computed under this budget may then lack a part.</summary>
    public bool HasRefused
    {
        get
        {
            lock (_lock)
            {
                return _refused;
            }
        }
    }

    /// <summary>Counts every call that goes through this library's pipeline from here on in this asynchronous flow, until it is disposed.</summary>
    /// <returns>Ends the counting when it is disposed.</returns>
    public IDisposable Enter() => BudgetScope.Push(this);

    /// <summary>Holds room for one request; <see langword="null"/> where there is room, else the limit that stands against it.</summary>
    internal string? TryHold(string? model, long tokens, ModelUsage most, out BudgetHold? hold)
    {
        lock (_lock)
        {
            _start ??= _time.GetTimestamp();
            var cost = _limits.Prices.Cost(model, most);
            var limit = LimitAgainst(tokens, cost);
            _refused |= limit is not null;
            hold = limit is null ? new BudgetHold(this, tokens, cost ?? 0) : null;
            if (hold is not null)
            {
                _calls++;
                _heldTokens += hold.Tokens;
                _heldCost += hold.Cost;
            }

            return limit;
        }
    }

    /// <summary>Replaces what was held by what was used.</summary>
    internal void Settle(BudgetHold hold, ModelStage? stage, string? model, ModelUsage usage)
    {
        lock (_lock)
        {
            _calls += usage.Calls - 1;
            _heldTokens -= hold.Tokens;
            _heldCost -= hold.Cost;
            _tokens += usage.Tokens;
            _cost += _limits.Prices.Cost(model, usage) ?? 0;
        }

        if (usage != default)
        {
            Ledger.Add(stage, model, usage);
        }
    }

    private string? LimitAgainst(long tokens, decimal? cost) =>
        _calls >= _limits.MaxCalls ? nameof(ModelBudgetOptions.MaxCalls)
        : _time.GetElapsedTime(_start!.Value) >= _limits.MaxDuration ? nameof(ModelBudgetOptions.MaxDuration)
        : _tokens + _heldTokens + tokens > _limits.MaxTokens ? nameof(ModelBudgetOptions.MaxTokens)
        : _limits.MaxCost is null ? null
        : cost is null ? "no price for the model"
        : _cost + _heldCost + cost > _limits.MaxCost ? nameof(ModelBudgetOptions.MaxCost) : null;
}
