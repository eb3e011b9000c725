using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>Noise-free mean scores of a world over scenarios: nothing considered, each attribute alone, all of them.</summary>
internal sealed record WorldMeans(double Nothing, double[] Singles, double All)
{
    public static WorldMeans Of(SimulatedWorld world, IReadOnlyList<Scenario> scenarios)
    {
        var names = AttributeCatalog.Penguin.Select(attribute => attribute.Name).ToArray();
        return new WorldMeans(
            Mean(world, scenarios, _ => false),
            [.. names.Select(name => Mean(world, scenarios, fact => fact.Attribute == name))],
            Mean(world, scenarios, _ => true));
    }

    public static double Mean(SimulatedWorld world, IReadOnlyList<Scenario> scenarios, Func<StatedFact, bool> considered) =>
        scenarios.Average(scenario => world.Score(scenario.Query, Facts(scenario), considered).Average(score => Math.Clamp(score, 1, 5)));

    public static StatedFact[] Facts(Scenario scenario) => [.. scenario.Profile.Known.Select(pair => new StatedFact(pair.Attribute.Name, pair.Value.Text))];
}
