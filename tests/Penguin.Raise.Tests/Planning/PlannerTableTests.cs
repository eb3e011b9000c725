using System.Globalization;
using Penguin.Raise.Landscapes;

namespace Penguin.Raise.Tests;

/// <summary>All planners on the same simulated landscapes: the table of docs/planning.md. The paper's planner has to cost and to find what its readings did in the study.</summary>
public class PlannerTableTests
{
    private const int Queries = 60;

    private static readonly MctsPlannerOptions Wide = new() { Exploration = 1, FirstPlay = MctsFirstPlay.Infinity };

    private static readonly MctsPlannerOptions Narrow = new() { Exploration = 0.5, FirstPlay = MctsFirstPlay.ParentMean };

    [Theory]
    [InlineData(3, 0.083, 665, 0.053, 642)]
    [InlineData(5, 0.133, 871, 0.109, 794)]
    public async Task Planners_OnLandscapes_AreAsThePageShowsAndTheTreeSearchAsStudied(int depth, double wide, double wideCalls, double narrow, double narrowCalls)
    {
        var rows = await RowsAsync(depth);

        GoldenFile.ShouldMatch(Text(depth, rows), string.Create(CultureInfo.InvariantCulture, $"planner-table-{depth}.txt"));
        rows[^2].Regret.Should().BeApproximately(wide, 0.035);
        rows[^2].Calls.Should().BeApproximately(wideCalls, 0.02 * wideCalls);
        rows[^1].Regret.Should().BeApproximately(narrow, 0.035);
        rows[^1].Calls.Should().BeApproximately(narrowCalls, 0.02 * narrowCalls);
    }

    private static async Task<List<Row>> RowsAsync(int depth) =>
    [
        await MeasureAsync("random", depth, _ => new RandomPlanner(At(depth, 0))),
        await MeasureAsync("static", depth, _ => new StaticPlanner(options: At(depth, 0))),
        await MeasureAsync("prior", depth, world => new PriorPlanner(world, At(depth, 0))),
        await MeasureAsync("lattice, 10 evaluations", depth, world => new LatticePlanner(world, world, At(depth, 10))),
        await MeasureAsync("lattice, 40 evaluations", depth, world => new LatticePlanner(world, world, At(depth, 40))),
        await MeasureAsync("greedy", depth, world => new GreedyPlanner(world, At(depth, 41))),
        await MeasureAsync("mcts, 300 rollouts, c 1", depth, world => new MctsPlanner(world, world, At(depth, 300), Wide)),
        await MeasureAsync("mcts, 300 rollouts, c 0.5", depth, world => new MctsPlanner(world, world, At(depth, 300), Narrow)),
    ];

    private static string Text(int depth, IEnumerable<Row> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"depth {depth}, {Queries} simulated landscapes   regret   prefixes   calls\n")
        + string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"  {row.Name,-34} {row.Regret,6:0.000}   {row.Prefix,8:0.00}   {row.Calls,5:0}\n")));

    private static PlannerOptions At(int depth, int evaluations) => new() { Depth = depth, Evaluations = evaluations, BatchSize = 4, StopGain = 0 };

    private static async Task<Row> MeasureAsync(string name, int depth, Func<LandscapeWorld, IAcquisitionPlanner> make)
    {
        var found = new List<PathQuality>();
        for (var i = 0; i < Queries; i++)
        {
            var landscape = new Landscape(LandscapeFamily.Standard, 90_000 + (ulong)i);
            var path = await make(new LandscapeWorld(landscape, 5)).PlanAsync(LandscapeWorld.Scenario, i, TestContext.Current.CancellationToken);
            found.Add(PathQuality.Of(landscape, path, depth));
        }

        return new Row(name, found.Average(one => one.Regret), found.Average(one => one.Prefix), found.Average(one => (double)one.Calls));
    }

    private sealed record Row(string Name, double Regret, double Prefix, double Calls);
}
