using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>How well the noisy completeness rating tells people for whom a further fact would raise the score from those for whom none would (AUC).</summary>
internal static class CompletenessQuality
{
    private const double Matters = 0.25;

    public static bool Print()
    {
        Console.WriteLine("Completeness rating, preset Main: chance that a context in which some askable fact still gains 0.25 points or more rates below one in which none does");
        var contexts = Contexts();
        foreach (var noise in new[] { 0.0, 0.5, 0.8, 1.0, 1.2, 1.5, 2.0, 2.3, 2.5, 3.0, 4.0, 6.0 })
        {
            Console.WriteLine($"  noise {noise:0.0}: AUC {Auc(contexts, noise):0.000}");
        }

        return true;
    }

    private static List<(double Rating, bool Needs, ulong Hash)> Contexts()
    {
        var scenarios = SimulatedScenarios.Generate(1500, seed: 90, controlShare: 0.15);
        var world = new SimulatedWorld(9, WorldLevels.Main, scenarios);
        var contexts = new List<(double, bool, ulong)>();
        foreach (var scenario in scenarios)
        {
            var hash = StableHash.Of(3, scenario.Id);
            var chance = new SeededNoise(hash);
            var person = WorldMeans.Facts(scenario);
            var known = person.OrderBy(_ => chance.Uniform()).Take(chance.Below(4)).ToList();
            var open = person.Except(known).ToArray();
            var gain = world.ExpectedGain(scenario.Query, known, open.Select(fact => fact.Attribute));
            contexts.Add((5 * (1 - Math.Min(1, gain / SimulatedReader.EmptyAt)), Best(world, scenario, person, known, open) >= Matters, hash));
        }

        return contexts;
    }

    private static double Best(SimulatedWorld world, Scenario scenario, StatedFact[] person, List<StatedFact> known, StatedFact[] open)
    {
        var now = world.Score(scenario.Query, person, known.Contains).Average();
        return open.Where(fact => AttributeCatalog.Penguin[fact.Attribute].IsAskable)
            .Max(fact => world.Score(scenario.Query, person, other => other == fact || known.Contains(other)).Average()) - now;
    }

    private static double Auc(List<(double Rating, bool Needs, ulong Hash)> contexts, double noise)
    {
        var rated = contexts.Select(context =>
            (Rating: Math.Clamp(Math.Round(context.Rating + (noise * new SeededNoise(context.Hash + 1).Normal())), 0, 5), context.Needs)).ToArray();
        var needs = rated.Where(context => context.Needs).Select(context => context.Rating).ToArray();
        var enough = rated.Where(context => !context.Needs).Select(context => context.Rating).ToArray();
        return needs.Average(low => enough.Average(high => low < high ? 1 : low > high ? 0 : 0.5));
    }
}
