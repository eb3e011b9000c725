using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>Finds a preset's constants: multiplicative steps until the noise-free means over fresh scenarios meet the targets.</summary>
internal static class WorldFit
{
    public static WorldLevels Fit(WorldLevels start, double nothing, double all, double[] gains)
    {
        var scenarios = SimulatedScenarios.Generate(1500, seed: 77);
        var levels = start;
        for (var step = 0; step < 25; step++)
        {
            var means = WorldMeans.Of(new SimulatedWorld(5, levels, []), scenarios);
            var weights = AttributeCatalog.Penguin.Select((attribute, a) =>
                levels.Weights[attribute.Name] * Math.Pow(gains[a] / Math.Max(0.01, means.Singles[a] - means.Nothing), 0.7)).ToArray();
            levels = levels with
            {
                Ceiling = levels.Ceiling + (0.8 * (all - means.All)),
                Gap = levels.Gap * Math.Pow((all - nothing) / (means.All - means.Nothing), 0.7),
                Weights = WorldLevels.Named(weights),
            };
        }

        return levels;
    }
}
