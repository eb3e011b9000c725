namespace Penguin.Raise;

/// <summary>Guesses, before anything is observed, which attributes matter most for a query.</summary>
/// <remarks>Implementations are safe for concurrent use and see the query and the names of attributes, never the person's values.</remarks>
public interface IAttributePrior
{
    /// <summary>Ranks attributes.</summary>
    /// <param name="scenario">Its query is ranked for; its values are not looked at, but for the names of what is known.</param>
    /// <param name="known">What is known already, as positions in the catalog.</param>
    /// <param name="candidates">What to rank, as positions in the catalog; not empty.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The ranking; every candidate is in it once.</returns>
    Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default);
}
