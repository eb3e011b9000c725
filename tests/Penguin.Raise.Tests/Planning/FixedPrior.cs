namespace Penguin.Raise.Tests;

/// <summary>Ranks in a given order, one call each.</summary>
internal sealed class FixedPrior(IReadOnlyList<int> order) : IAttributePrior
{
    public Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default) =>
        Task.FromResult(new AttributeRanking { Order = [.. order.Where(candidates.Contains)], Usage = new ModelUsage(1, 0, 0) });
}
