using System.Numerics;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>Chooses attribute sets per query: the best over other people by noise-free search, or at random.</summary>
internal static class PlannedSets
{
    private const int OtherPeople = 12;

    public static Func<Scenario, IReadOnlyList<string>> Of(int seed, WorldLevels levels, IReadOnlyList<Scenario> scenarios, int size)
    {
        var world = new SimulatedWorld(seed, levels, scenarios);
        var people = SimulatedScenarios.Generate(OtherPeople, seed + 1).Select(WorldMeans.Facts).ToArray();
        string[] names = [.. AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable).Select(attribute => attribute.Name)];
        var sets = Sets(names, size);
        return scenario => sets.MaxBy(set => people.Sum(person => world.Score(scenario.Query, person, fact => set.Contains(fact.Attribute)).Sum()))!;
    }

    public static Func<Scenario, IReadOnlyList<string>> Random(IReadOnlyList<Scenario> scenarios, int size)
    {
        var sets = Sets([.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)], size);
        return scenario => new SeededNoise(StableHash.Of(7, "random set", scenario.Id)).Pick(sets);
    }

    private static List<string[]> Sets(string[] names, int size) =>
        [.. Enumerable.Range(0, 1 << names.Length).Where(mask => BitOperations.PopCount((uint)mask) == size)
            .Select(mask => names.Where((_, i) => (mask >> i & 1) == 1).ToArray())];
}
