namespace Penguin.Raise;

/// <summary>Turns an order into numbers: the expected values of sorted draws from a standard normal, the best first.</summary>
internal static class RankScores
{
    /// <summary>The scores by position in the catalog.</summary>
    /// <param name="order">Positions, the best first.</param>
    /// <param name="positions">How many positions the catalog has; those not in the order get 0.</param>
    public static double[] Of(IReadOnlyList<int> order, int positions)
    {
        var scores = new double[positions];
        for (var rank = 0; rank < order.Count; rank++)
        {
            // Blom's approximation.
            scores[order[rank]] = -StandardNormal.Quantile((rank + 1 - 0.375) / (order.Count + 0.25));
        }

        return scores;
    }
}
