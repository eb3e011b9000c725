using Penguin.Raise.Landscapes;

namespace Penguin.Raise.Performance;

/// <summary>What the planner itself costs when evaluations cost nothing.</summary>
internal static class PlannerOverhead
{
    private const int Plans = 20;
    private const double MostMilliseconds = 30;

    public static void Print(BoundTable table)
    {
        BoundTable.Head("The planner's own cost: ten attributes, evaluations that take no time, one thread, median of 20 plans");
        foreach (var (depth, batch) in new[] { (3, 1), (3, 8), (5, 1), (5, 4) })
        {
            Measure(depth, 30, batch);
            table.AtMost($"CPU milliseconds, k={depth}, 30 evaluations, {batch} at a time", Measure(depth, 30, batch).Milliseconds, MostMilliseconds);
        }

        foreach (var depth in new[] { 3, 5 })
        {
            var (few, many) = (Measure(depth, 30, 4).Bytes, Measure(depth, 120, 4).Bytes);
            table.AtMost($"allocation per evaluation, k={depth}, 120 evaluations to 30", (many / 120.0) / (few / 30.0), 1.2, $"{few / 30 / 1024} KB each at 30, {many / 120 / 1024} KB at 120");
        }
    }

    private static (double Milliseconds, long Bytes) Measure(int depth, int evaluations, int batch)
    {
        var options = new PlannerOptions { Depth = depth, Evaluations = evaluations, BatchSize = batch, StopGain = 0 };
        var times = new List<double>();
        var bytes = new List<long>();
        for (var i = 0; i < Plans; i++)
        {
            var world = new LandscapeWorld(new Landscape(LandscapeFamily.Standard, 20_000_000 + (ulong)i));
            var planner = new LatticePlanner(world, world, options);
            var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            planner.PlanAsync(LandscapeWorld.Scenario, i).GetAwaiter().GetResult();
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - allocated);
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return (times.Order().ElementAt(Plans / 2), bytes.Order().ElementAt(Plans / 2));
    }
}
