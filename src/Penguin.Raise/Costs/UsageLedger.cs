namespace Penguin.Raise;

/// <summary>Usage by stage and model. Safe for concurrent use.</summary>
public sealed class UsageLedger
{
    private readonly Dictionary<(string? Stage, string? Model), UsageEntry> _entries = [];
    private readonly Lock _lock = new();

    /// <summary>What has been used so far, by stage and model in order of their names: a copy.</summary>
    public IReadOnlyList<UsageEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Values.OrderBy(entry => entry.Stage?.Name, StringComparer.Ordinal).ThenBy(entry => entry.Model, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>All usage together.</summary>
    public ModelUsage Total => Entries.Aggregate(default(ModelUsage), (sum, entry) => sum + entry.Usage);

    /// <summary>Adds usage.</summary>
    /// <param name="stage">The stage; <see langword="null"/> for calls that are not this library's.</param>
    /// <param name="model">The model as the provider names it.</param>
    /// <param name="usage">The usage.</param>
    public void Add(ModelStage? stage, string? model, ModelUsage usage)
    {
        lock (_lock)
        {
            var key = (stage?.Name, model);
            _entries[key] = new UsageEntry(stage, model, usage + (_entries.GetValueOrDefault(key)?.Usage ?? default));
        }
    }

    /// <summary>What it all costs.</summary>
    /// <param name="prices">The prices.</param>
    /// <returns>The cost of the models that have a price, and which have none.</returns>
    public UsageCost Cost(PriceTable prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var known = Entries.Select(entry => (entry.Model, entry.Usage, Cost: prices.Cost(entry.Model, entry.Usage))).ToArray();
        return new UsageCost
        {
            Amount = known.Sum(entry => entry.Cost ?? 0), Currency = prices.Currency, IsEstimated = known.Any(entry => entry.Cost is not null && entry.Usage.IsEstimated),
            Unpriced = [.. known.Where(entry => entry.Cost is null && entry.Usage.Tokens > 0).Select(entry => entry.Model ?? "(not named)").Distinct(StringComparer.Ordinal)],
        };
    }
}
