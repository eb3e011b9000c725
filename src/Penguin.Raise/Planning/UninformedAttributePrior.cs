namespace Penguin.Raise;

/// <summary>No prior: the candidates in the catalog's order, marked as uninformed. Calls no model.</summary>
public sealed class UninformedAttributePrior : IAttributePrior
{
    /// <inheritdoc/>
    public Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new AttributeRanking { Order = [.. candidates.Positions], IsInformed = false });
    }
}
