using System.Globalization;
using System.Text;
using Penguin.Raise;

namespace PlanPaths;

/// <summary>Paths as text. No duration is shown, so that the same seed gives the same bytes.</summary>
internal static class PathText
{
    public static string Of(AcquisitionPath path)
    {
        var text = new StringBuilder();
        Line(text, $"One scenario ({path.ScenarioId}), planner {path.Planner}; scores are simulated and say nothing about a real model");
        for (var step = 0; step < path.Prefixes.Count; step++)
        {
            var name = step == 0 ? "nothing known" : "+ " + path.Attributes[step - 1];
            Line(text, $"  {name,-26}{path.Prefixes[step].Value:0.00} +- {path.Prefixes[step].Deviation:0.00}");
        }

        var cost = path.Cost;
        Line(text, $"  {cost.Evaluations} evaluations of {cost.DistinctSets} sets ({cost.FailedEvaluations} failed), {cost.Rankings} ranking: {cost.Usage.Calls} calls, {cost.Usage.InputTokens}/{cost.Usage.OutputTokens} tokens; ended: {path.StopReason}");
        return text.AppendLine().ToString().ReplaceLineEndings("\n");
    }

    public static string Of(IReadOnlyList<(Scenario Scenario, IReadOnlyList<PathMatch> Paths)> found)
    {
        var text = new StringBuilder();
        var similar = found.Where(item => item.Paths.Any(match => match.Path.Source == PathSource.Planned)).ToList();
        Line(text, $"Look-up for {found.Count} scenarios that were kept apart: {similar.Count} have a similar planned query, {found.Count - similar.Count} go by a starting path");
        foreach (var (scenario, paths) in similar.Take(1).Concat(found.Except(similar).Take(1)))
        {
            Line(text, $"  {scenario.Id}");
            foreach (var (path, similarity) in paths.Take(3))
            {
                var like = path.Source == PathSource.Planned ? similarity.ToString("0.00", CultureInfo.InvariantCulture) : "prior";
                Line(text, $"    {like,-6}{path.Id,-22} {string.Join(", ", path.Attributes)}");
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
