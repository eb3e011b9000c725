namespace Penguin.Raise;

/// <summary>What a node of the tree expects of its open attributes before any visit: an order, and a weight for each that sums to 1.</summary>
/// <param name="Order">Positions in the catalog, the most promising first; ties in selection go to the first.</param>
/// <param name="Weights">By place in <paramref name="Order"/>.</param>
internal sealed record MctsPrior(int[] Order, double[] Weights)
{
    /// <summary>Of what a ranking says about the open attributes; an uninformed ranking says nothing, so all weigh the same and the order is drawn.</summary>
    public static MctsPrior Of(AttributeRanking ranking, AttributeSet open, MctsPriorShape shape, PlanRandom random)
    {
        var order = new int[open.Count];
        var count = 0;
        for (var i = 0; i < ranking.Order.Count; i++)
        {
            if (open.Contains(ranking.Order[i]))
            {
                order[count++] = ranking.Order[i];
            }
        }

        if (!ranking.IsInformed)
        {
            random.Shuffle(order);
        }

        return new MctsPrior(order, Spread(order.Length, ranking.IsInformed ? shape : MctsPriorShape.Uniform));
    }

    /// <summary>The first of the order that is open.</summary>
    public int Best(ulong open)
    {
        var i = 0;
        while ((open >> Order[i] & 1) == 0)
        {
            i++;
        }

        return Order[i];
    }

    private static double[] Spread(int count, MctsPriorShape shape)
    {
        var weights = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            weights[i] = shape switch
            {
                MctsPriorShape.Reciprocal => 1.0 / (i + 1),
                MctsPriorShape.Linear => count - i,
                _ => 1,
            };
            sum += weights[i];
        }

        for (var i = 0; i < count; i++)
        {
            weights[i] /= sum;
        }

        return weights;
    }
}
