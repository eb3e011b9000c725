namespace Penguin.Raise.Performance;

/// <summary>The default planner against every reading of what the paper leaves open.</summary>
internal static class PlannerReadings
{
    public static void Print(BoundTable table, LandscapeRun standard)
    {
        foreach (var (depth, evaluations, batch) in new[] { (5, 30, 4), (3, 40, 8) })
        {
            var ours = standard.Lattice(depth, evaluations, batch);
            BoundTable.Head($"k={depth}: the paper's planner, T=300, less the lattice at {evaluations} evaluations ({ours.Calls():0} calls) in safety, query by query; below 0 the lattice is better");
            var best = (Regret: double.PositiveInfinity, Name: "", Mean: 0.0, Half: 0.0);
            foreach (var c in new[] { 1, 0.5 })
            {
                foreach (var scale in Enum.GetValues<MctsRewardScale>())
                {
                    foreach (var play in Enum.GetValues<MctsFirstPlay>())
                    {
                        var theirs = standard.Paper(depth, tree => (tree.Exploration, tree.RewardScale, tree.FirstPlay) = (c, scale, play));
                        var (mean, half) = ours.Against(theirs);
                        var name = $"c={c:0.0}, {scale}, first play {play}";
                        BoundTable.Line(name, $"{mean,7:0.000} +- {half:0.000}   {theirs.Text()}");
                        best = theirs.Regret() < best.Regret ? (theirs.Regret(), name, mean, half) : best;
                        if (depth == 5 && c == 1 && scale == MctsRewardScale.Points && play == MctsFirstPlay.Infinity)
                        {
                            // The reading that the bound was set against: every child is tried once before the rule compares.
                            table.AtMost($"k=5: {name}, upper limit", mean + half, 0);
                        }
                    }
                }
            }

            BoundTable.Line($"best reading: {best.Name}", $"{best.Mean,7:0.000} +- {best.Half:0.000}{(best.Mean > 0 ? "   the paper's best reading stays better" : "")}");
        }
    }
}
