using System.Diagnostics;
using Penguin.Raise.Landscapes;

namespace Penguin.Raise.Performance;

/// <summary>Plans simulated landscapes, compares the default planner with the paper's, and measures its own cost. <c>planner 5000 6000</c> takes other seed bases.</summary>
internal static class PlannerVerb
{
    private static readonly ulong[] FreshBases = [11_000_000, 12_000_000, 13_000_000];

    public static async Task<bool> RunAsync(string[] args)
    {
        ulong[] bases = args.Length == 0 ? FreshBases : [.. args.Select(arg => ulong.Parse(arg, System.Globalization.CultureInfo.InvariantCulture))];
        var clock = Stopwatch.StartNew();
        var table = new BoundTable();
        Console.WriteLine($"Simulated landscapes, 200 queries for each of the seed bases {string.Join(", ", bases)}. Regret: points of the 1-5 scale below the best set of the size.");
        Console.WriteLine("Simulated figures rank planners; they say nothing about a real model's safety.");
        PlannerOverhead.Print(table);
        var standard = new LandscapeRun(LandscapeFamily.Standard, bases);
        Headline(table, standard);
        PlannerReadings.Print(table, standard);
        await FamiliesAsync(table, bases);
        Robustness(table, standard);
        Savings(standard);
        Console.WriteLine($"\nTook {clock.Elapsed.TotalSeconds:0} s.");
        return table.Close();
    }

    private static void Headline(BoundTable table, LandscapeRun standard)
    {
        BoundTable.Head("Standard landscapes");
        var three = standard.Lattice(3, 40, 8);
        BoundTable.Line("lattice k=3, 40 evaluations, 8 at a time", three.Text());
        table.AtMost("k=3: mean regret", three.Regret(), 0.095);
        table.AtLeast("k=3: mean prefix safety", three.Prefix(), 4.17);
        table.AtMost("k=3: calls", three.Calls(), 81);
        var five = standard.Lattice(5, 30, 4);
        BoundTable.Line("lattice k=5, 30 evaluations, 4 at a time", five.Text());
        table.AtMost("k=5: mean regret", five.Regret(), 0.125);
        table.AtLeast("k=5: mean prefix safety", five.Prefix(), 4.19);
        table.AtMost("k=5: calls", five.Calls(), 61);
        foreach (var depth in new[] { 3, 5 })
        {
            var few = standard.Lattice(depth, 5, 5);
            var published = standard.Plan(depth, world => new PublishedCodePlanner(world, depth));
            BoundTable.Line($"lattice k={depth}, 5 evaluations at once", few.Text());
            BoundTable.Line($"published code's logic k={depth}, 200 rollouts", published.Text());
            var (mean, half) = few.Against(published);
            table.AtMost($"k={depth}: published code less lattice with 11 calls, upper limit", mean + half, 0, $"mean {mean:0.000} +- {half:0.000}");
        }
    }

    private static async Task FamiliesAsync(BoundTable table, ulong[] bases)
    {
        BoundTable.Head("Families, k=3: the lattice at 10, 20 (4 at a time) and 40 evaluations (8 at a time); paper's planner: c=1, T=300, both first plays");
        foreach (var family in LandscapeFamily.All)
        {
            var run = new LandscapeRun(family, bases);
            var noise = family.Noise > 1 ? await run.MeasureAsync() : null;
            double[] regrets = [.. new[] { (10, 4), (20, 4), (40, 8) }.Select(size => run.Lattice(3, size.Item1, size.Item2, options => options.Noise = noise).Regret())];
            double[] paper = [.. new[] { MctsFirstPlay.ParentMean, MctsFirstPlay.Infinity }.Select(play => run.Paper(3, tree => tree.FirstPlay = play).Regret())];
            BoundTable.Line(family.Name, $"lattice {regrets[0]:0.000} {regrets[1]:0.000} {regrets[2]:0.000}   paper {paper[0]:0.000} {paper[1]:0.000}");
            if (noise is not null)
            {
                table.AtMost("doubled noise, measured sigma, 20 evaluations: mean regret", regrets[1], 0.115, $"measured {noise.Deviation:0.000} over {noise.Evaluations} evaluations");
            }
            else if (family == LandscapeFamily.Misleading)
            {
                table.AtMost("misleading ranking, 20 evaluations: mean regret", regrets[1], 0.11);
            }
        }
    }

    private static void Robustness(BoundTable table, LandscapeRun standard)
    {
        BoundTable.Head("Standard landscapes, told a wrong level curve; 30 % of evaluations fail");
        (string Name, Func<int, double> Shift)[] curves = [("too high by .3", _ => 0.3), ("too low by .3", _ => -0.3), ("by turns .3 too high and too low", size => size % 2 == 0 ? 0.3 : -0.3), ("by turns .3 too low and too high", size => size % 2 == 0 ? -0.3 : 0.3)];
        foreach (var (depth, evaluations, batch) in new[] { (3, 40, 8), (5, 30, 4) })
        {
            var right = standard.Lattice(depth, evaluations, batch).Regret();
            foreach (var (name, shift) in curves)
            {
                var wrong = standard.Lattice(depth, evaluations, batch, options => options.Levels = [.. PlannerOptions.DefaultLevels.Select((level, size) => level + shift(size))]).Regret();
                table.AtMost($"k={depth}, levels {name}: regret worse by", wrong - right, 0.01, $"{right:0.000} to {wrong:0.000}");
            }

            var failing = standard.Lattice(depth, evaluations, batch, failureRate: 0.3);
            table.AtMost($"k={depth}, 30 % of evaluations fail: regret worse by", failing.Regret() - right, 0.03, $"{failing.Average(path => path.Failures):0.0} failures a plan");
        }
    }

    private static void Savings(LandscapeRun standard)
    {
        BoundTable.Head("Standard landscapes, k=3, 8 at a time: early stop (no bound)");
        foreach (var gain in new[] { 0.004, 0.002, 0.001 })
        {
            var stopped = standard.Lattice(3, 60, 8, options => options.StopGain = gain);
            BoundTable.Line($"stop gain {gain:0.000}, at most 60 evaluations", $"{stopped.Text()}, evaluations {stopped.Average(path => path.Evaluations):0.0}");
        }
    }
}
