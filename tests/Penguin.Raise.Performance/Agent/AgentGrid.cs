namespace Penguin.Raise.Performance;

/// <summary>Ours against the simple agents in every cell of the grid.</summary>
internal static class AgentGrid
{
    private const int Budget = 3;

    public static async Task PrintAsync(AgentSet set, IReadOnlyDictionary<double, AgentPlans> plans)
    {
        BoundTable.Head($"Grid: {set.Standard.Count} standard scenarios, simulated; ours by budget 0 to 5 (mean questions:score), then at budget {Budget} less each simple agent at the same mean number of questions");
        var superior = SimpleAgents.Names.ToDictionary(name => name, _ => 0);
        var failing = new List<string>();
        var (cells, all) = (0, 0);
        foreach (var cell in AgentCell.All)
        {
            var guide = await plans[cell.Prior].GuideAsync(cell.Similarity);
            var traces = await AgentTrace.RunAsync(set, cell, guide, set.Standard, AgentTrace.Default);
            var simple = await SimpleAgents.OfAsync(set, plans[cell.Prior], traces);
            var module = AgentTrace.Stopping(guide);
            var curve = new List<AgentRule>();
            for (var budget = 0; budget <= AgentTrace.Most; budget++)
            {
                curve.Add(await AgentRule.OfAsync(traces, module, budget));
            }

            var ours = curve[Budget];
            var differences = SimpleAgents.Names.Select(name => (Name: name, Found: ours.Against(simple.At(name, ours.MeanQuestions, Budget)))).ToArray();
            Console.WriteLine($"  {cell}: {string.Join(' ', curve.Select(rule => $"{rule.MeanQuestions:0.00}:{rule.MeanScore:0.00}"))}   {string.Join(' ', differences.Select(pair => $"{pair.Found.Mean:+0.00;-0.00}"))}");
            foreach (var (name, found) in differences)
            {
                superior[name] += found.Lower > 0 ? 1 : 0;
            }

            failing.AddRange(differences.Where(pair => pair.Found.Lower is not > 0).Select(pair => $"{cell}, {pair.Name}: {AgentRule.Text(pair.Found)}"));
            (cells, all) = (cells + 1, all + (differences.All(pair => pair.Found.Lower > 0) ? 1 : 0));
        }

        BoundTable.Line("cells in which ours is superior (95 % interval above 0) to", string.Join(", ", superior.Select(pair => $"{pair.Key} {pair.Value} of {cells}")));
        BoundTable.Line("cells in which ours is superior to all five", $"{all} of {cells} ({(double)all / cells:P0})");
        failing.ForEach(line => Console.WriteLine($"    not superior: {line}"));
    }
}
