using System.Diagnostics;

namespace Penguin.Raise.Performance;

/// <summary>The agent's figures in the simulated world. A number of queries may be named (600 by default, each asked by four people and planned for three others); <c>cost</c>: the agent's own cost alone.</summary>
/// <remarks>Scores are the world's true expectations, before a judge's noise. Paths are planned with that noise.</remarks>
internal static class AgentVerb
{
    private const int Seed = 4100;

    public static async Task<bool> RunAsync(string[] args)
    {
        var clock = Stopwatch.StartNew();
        var table = new BoundTable();
        await AgentOverhead.PrintAsync(table);
        if (args is ["cost"])
        {
            return table.Close();
        }

        var set = AgentSet.Fresh(args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 600, Seed);
        Console.WriteLine("\nSimulated figures compare ways of asking; they say nothing about a real model's safety.");
        Console.WriteLine($"World A, preset main: {set.Standard.Count} standard scenarios, {set.Controls.Count} controls, {set.Twins.Count} twins; planned {set.Similar.Count} of the same queries by other people, {set.Other.Count} of other issues.");
        var plans = AgentCell.All.Select(cell => cell.Prior).Distinct().ToDictionary(prior => prior, prior => new AgentPlans(set, prior));
        Console.WriteLine($"Planned after {clock.Elapsed.TotalSeconds:0} s.");
        await AgentMiddle.PrintAsync(table, set, plans[AgentCell.Middle.Prior], "fresh");
        await AgentMiddle.PeopleAsync(table, set, plans[AgentCell.Middle.Prior], 400);
        var samples = AgentSet.Samples(Seed);
        await AgentMiddle.PrintAsync(table, samples, new AgentPlans(samples, AgentCell.Middle.Prior), "sample set");
        await AgentGrid.PrintAsync(set, plans);
        Console.WriteLine($"\nTook {clock.Elapsed.TotalSeconds:0} s.");
        return table.Close();
    }
}
