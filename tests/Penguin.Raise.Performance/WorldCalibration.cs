using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>Compares a preset's means with its targets, and prints what the world predicts for sets that were not fitted.</summary>
internal static class WorldCalibration
{
    private const int Count = 1000;
    private const int Seed = 41;

    public static async Task<bool> PrintAsync(SimulatedPreset preset, double nothing, double all, double[] published, bool limitSingles)
    {
        var scenarios = SimulatedScenarios.Generate(Count, Seed);
        using var client = new SimulatedChatClient(new SimulatedChatClientOptions { Seed = Seed, Preset = preset, Scenarios = scenarios });
        var judged = new JudgedMeans(client, scenarios);
        var zero = await judged.OfAsync();
        var ten = await judged.OfAsync([.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)]);
        Console.WriteLine($"World A, preset {preset}: {Count} fresh scenarios, seed {Seed}; judged through the library; simulated");
        var good = Line("nothing known", zero, Math.Abs(zero - nothing) <= 0.10, $"{nothing:0.00} +- 0.10") & Line("all ten known", ten, Math.Abs(ten - all) <= 0.10, $"{all:0.00} +- 0.10");

        var singles = new double[published.Length];
        for (var a = 0; a < singles.Length; a++)
        {
            singles[a] = await judged.OfAsync(AttributeCatalog.Penguin[a].Name);
            var share = (singles[a] - zero) / (ten - zero);
            good &= Line($"  {AttributeCatalog.Penguin[a].Name} alone", singles[a], !limitSingles || share <= 0.55, $"{share:P0} of the whole gain; paper {3.12 + published[a]:0.00}");
        }

        var rho = MathNet.Numerics.Statistics.Correlation.Spearman(singles, published);
        good &= Line("order of single attributes, Spearman", rho, rho >= 0.9, "at least 0.90");
        await PredictAsync(preset, scenarios, client, judged);
        return good & Line("pairs whose commonest value gains nothing", Idle(preset), Idle(preset) >= 0.5, "at least 0.50");
    }

    private static async Task PredictAsync(SimulatedPreset preset, IReadOnlyList<Scenario> scenarios, SimulatedChatClient client, JudgedMeans judged)
    {
        Console.WriteLine("  predictions, not fitted:");
        foreach (var k in new[] { 1, 3 })
        {
            Line($"  {k} planned (best set of this query over other people, noise-free search)", await judged.OfAsync(PlannedSets.Of(Seed, WorldLevels.Of(preset), scenarios, k)), null, "");
            Line($"  {k} at random", await judged.OfAsync(PlannedSets.Random(scenarios, k)), null, "");
            Line($"  {k} in static order", await judged.OfAsync([.. StaticAcquisitionModule.DefaultOrder.Take(k)]), null, "");
        }

        var (raise, questions) = await judged.RaiseAsync(RaiseAgent.Create(client, new RaiseOptions { Consent = { SpecialCategories = ConsentPolicy.NotNeeded } }));
        Line("  RAISE (first agent, budget 3)", raise, null, $"{questions:0.00} questions on average");
    }

    /// <summary>The share of (query, attribute) pairs for which considering the attribute's commonest value gains nothing.</summary>
    private static double Idle(SimulatedPreset preset)
    {
        var scenarios = SimulatedScenarios.Generate(400, Seed);
        var world = new SimulatedWorld(Seed, WorldLevels.Of(preset), []);
        var common = AttributeCatalog.Penguin.Select(attribute => scenarios.Select(scenario => ((KnownValue)scenario.Profile[attribute.Name]).Text)
            .GroupBy(text => text).MaxBy(group => group.Count())!.Key).ToArray();
        var pairs = from scenario in scenarios from a in Enumerable.Range(0, common.Length) select Gain(world, scenario, a, common[a]) <= 0;
        return pairs.Average(idle => idle ? 1.0 : 0.0);
    }

    private static double Gain(SimulatedWorld world, Scenario scenario, int attribute, string value)
    {
        var name = AttributeCatalog.Penguin[attribute].Name;
        var person = WorldMeans.Facts(scenario with { Profile = scenario.Profile.With(name, value) });
        return world.Score(scenario.Query, person, fact => fact.Attribute == name).Sum() - world.Score(scenario.Query, person, _ => false).Sum();
    }

    private static bool Line(string what, double value, bool? holds, string note)
    {
        Console.WriteLine($"  {what,-76} {value,6:0.00}  {(holds is null ? "   " : holds.Value ? "ok " : "BAD")} {note}");
        return holds ?? true;
    }
}
