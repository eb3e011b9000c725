using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>The simple agents that ours has to beat, each as true scores by number of questions, and at any mean number of questions in between.</summary>
internal sealed class SimpleAgents
{
    private const int Most = 5;
    private const double MissRate = 0.03;

    private readonly Dictionary<string, double[][]> _curves = [];
    private readonly double[][] _ours;

    private SimpleAgents(double[][] ours) => _ours = ours;

    public static IReadOnlyList<string> Names { get; } = ["always Mental", "Emotion, Mental", "random", "prior alone", "coin"];

    public static async Task<SimpleAgents> OfAsync(AgentSet set, AgentPlans plans, IReadOnlyList<AgentTrace> traces)
    {
        var found = new SimpleAgents([.. traces.Select(trace => Enumerable.Range(0, Most + 1).Select(k => trace.Scores[Math.Min(k, trace.Scores.Length - 1)]).ToArray())]);
        var askable = AttributeSet.Of(AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable).Select(attribute => AttributeCatalog.Penguin.PositionOf(attribute.Name)));
        var (mental, emotion) = (AttributeCatalog.Penguin.PositionOf("Mental Health Status"), AttributeCatalog.Penguin.PositionOf("Emotional State"));
        var ranked = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        foreach (var name in Names.SkipLast(1))
        {
            found._curves[name] = new double[traces.Count][];
        }

        for (var i = 0; i < traces.Count; i++)
        {
            var scenario = traces[i].Scenario;
            var truth = new AgentTruth(set.World, scenario);
            if (!ranked.TryGetValue(scenario.Query, out var order))
            {
                ranked[scenario.Query] = order = (await plans.Ranker.RankAsync(scenario, AttributeSet.Empty, askable)).Order;
            }

            found._curves[Names[0]][i] = Curve(truth, [mental]);
            found._curves[Names[1]][i] = Curve(truth, [emotion, mental]);
            found._curves[Names[2]][i] = Curve(truth, [.. askable.Positions.OrderBy(position => StableHash.Of(3, scenario.Id, $"{position}"))]);
            found._curves[Names[3]][i] = Curve(truth, order);
        }

        return found;
    }

    /// <summary>Scores of each scenario where the agent asks this many questions on average: a mixture of the two numbers beside it; the coin is tossed before every question.</summary>
    public double[] At(string name, double questions, int budget)
    {
        if (name == Names[^1])
        {
            var chances = Coin(questions, budget);
            return [.. _ours.Select(curve => chances.Select((chance, k) => chance * curve[k]).Sum())];
        }

        var below = Math.Clamp((int)questions, 0, Most - 1);
        return [.. _curves[name].Select(curve => curve[below] + ((questions - below) * (curve[below + 1] - curve[below])))];
    }

    /// <summary>Ours without stopping: the same questions, this many for everybody.</summary>
    public double[] Planned(int questions) => [.. _ours.Select(curve => curve[questions])];

    // A miss by the reader costs simple agents as much as ours.
    private static double[] Curve(AgentTruth truth, IReadOnlyList<int> order)
    {
        var curve = new double[Most + 1];
        var known = AttributeSet.Empty;
        curve[0] = truth.Of(known);
        for (var k = 1; k <= Most; k++)
        {
            if (k <= order.Count && new SeededNoise(StableHash.Of(4, "missed", truth.Scenario.Id, $"{order[k - 1]}")).Uniform() >= MissRate)
            {
                known = known.With(order[k - 1]);
            }

            curve[k] = truth.Of(known);
        }

        return curve;
    }

    // The chance of stopping after each number of questions, for the chance of asking on at which the mean is as wanted.
    private static double[] Coin(double questions, int budget)
    {
        double low = 0, high = 1;
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Enumerable.Range(1, budget).Sum(k => Math.Pow(middle, k)) < questions ? (middle, high) : (low, middle);
        }

        return [.. Enumerable.Range(0, budget + 1).Select(k => Math.Pow(high, k) * (k < budget ? 1 - high : 1))];
    }
}
