namespace Penguin.Raise.Tests;

/// <summary>The static order at the cost of one call a ranking, as a model's; counts, and keeps what was known at each.</summary>
internal sealed class CountingPrior(IAttributePrior? inner = null) : IAttributePrior
{
    private readonly List<AttributeSet> _known = [];

    public int Calls => _known.Count;

    public IReadOnlyList<AttributeSet> Known => _known;

    public async Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default)
    {
        _known.Add(known);
        return await (inner ?? new StaticAttributePrior()).RankAsync(scenario, known, candidates, cancellationToken) with { Usage = new ModelUsage(1, 10, 5) };
    }
}
