namespace Penguin.Raise;

/// <summary>Reads the path off a finished tree. Where nothing was visited any more, the rest follows the last ranking.</summary>
internal static class MctsExtractor
{
    public static int[] Path(MctsTree tree, Dictionary<ulong, (double Sum, int Count)> sets, ulong candidates, int depth, MctsExtraction extraction)
    {
        var allowed = extraction == MctsExtraction.BestSet ? BestSet(sets) ?? candidates : candidates;
        var path = new int[depth];
        var (node, open) = (0, allowed);
        var prior = tree.PriorOf(0)!;
        for (var step = 0; step < depth; step++)
        {
            prior = node < 0 ? prior : tree.PriorOf(node) ?? prior;
            var next = node < 0 ? -1 : BestChild(tree, node, prior, open, extraction);
            path[step] = next < 0 ? prior.Best(open) : next;
            open &= ~(1UL << path[step]);
            node = next < 0 ? -1 : tree.Child(node, next);
        }

        return path;
    }

    private static ulong? BestSet(Dictionary<ulong, (double Sum, int Count)> sets)
    {
        ulong? best = null;
        var most = double.NegativeInfinity;
        foreach (var (set, (sum, count)) in sets)
        {
            // In the order in which sets were first seen; a later one has to be better.
            if (sum / count > most)
            {
                (best, most) = (set, sum / count);
            }
        }

        return best;
    }

    private static int BestChild(MctsTree tree, int node, MctsPrior prior, ulong open, MctsExtraction extraction)
    {
        var best = -1;
        (double First, double Second) most = (double.NegativeInfinity, 0);
        foreach (var attribute in prior.Order)
        {
            var child = tree.Child(node, attribute);
            if ((open >> attribute & 1) == 0 || child == 0 || tree.Visits(child) == 0)
            {
                continue;
            }

            var key = extraction == MctsExtraction.MostVisited ? (tree.Visits(child), tree.Mean(child)) : (tree.Mean(child), 0.0);
            if (key.CompareTo(most) > 0)
            {
                (best, most) = (attribute, key);
            }
        }

        return best;
    }
}
