using System.Collections.Concurrent;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>The true expected score of answers to one scenario by what they consider, each set computed once. Safe for concurrent use.</summary>
internal sealed class AgentTruth(SimulatedWorld world, Scenario scenario)
{
    private readonly StatedFact[] _person = WorldMeans.Facts(scenario);
    private readonly double[] _weights = world.Weights(scenario.Query, WorldMeans.Facts(scenario));
    private readonly ConcurrentDictionary<(ulong Known, int Wrong), double> _scores = new();

    public Scenario Scenario { get; } = scenario;

    public double Nothing => Of(AttributeSet.Empty);

    /// <summary>The score of an answer that considers these attributes as they are, and some others as they are not.</summary>
    public double Of(AttributeSet known, int wrong = 0)
    {
        var key = (known.Bits, wrong);
        return _scores.TryGetValue(key, out var found) ? found : _scores[key] = Means(Scores(known, wrong));
    }

    /// <summary>The three dimensions, unclamped, for a judge's noise to be put on.</summary>
    public double[] Scores(AttributeSet known, int wrong) =>
        world.Score(Scenario.Query, _person, _weights, fact => known.Contains(AttributeCatalog.Penguin.PositionOf(fact.Attribute)), wrong);

    /// <summary>The score of an answer under what a conversation has found out.</summary>
    public double Of(UserProfile told)
    {
        var (right, wrong) = (new List<int>(), 0);
        foreach (var (attribute, value) in told.Known)
        {
            if (Scenario.Profile[attribute.Name] is KnownValue truth && ConsideredLine.Code(truth.Text) == ConsideredLine.Code(value.Text))
            {
                right.Add(AttributeCatalog.Penguin.PositionOf(attribute.Name));
            }
            else
            {
                wrong++;
            }
        }

        return Of(AttributeSet.Of(right), wrong);
    }

    private static double Means(double[] scores) => scores.Average(score => Math.Clamp(score, 1, 5));
}
