using System.Globalization;
using System.Text;

namespace Penguin.Raise.Benchmark;

/// <summary>What bulk planning cost and brought, as text.</summary>
public static class BulkPlanningTable
{
    /// <summary>Writes the summary of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="simulated">Whether a simulated model was behind it; marked in the text.</param>
    /// <returns>Lines that end in line feeds; the same for the same result.</returns>
    public static string Format(BulkPlanningResult result, bool simulated = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        var summary = result.Summary;
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"Planned {summary.Finished} of {summary.Scenarios} scenarios ({summary.Resumed} by an earlier run, {summary.Failed} failed, {summary.Skipped} not begun){(simulated ? " - simulated, says nothing about a real model" : "")}");
        Line($"  planner            {result.Planner}");
        Line($"  rests on           {(result.Judge.Length == 0 ? "not named" : result.Judge)}; seed {result.Seed}, dataset {result.DatasetHash}");
        Line($"  evaluations        {summary.Evaluations} ({summary.FailedEvaluations} failed)");
        Line($"  rankings           {summary.Rankings} ({summary.UninformedRankings} brought nothing)");
        Line($"  calls searching    {Usage(summary.Planning, summary.Finished)}");
        Line($"  calls scoring      {Usage(summary.Rescoring, summary.Finished)}");
        Line($"  nothing known      {Score(summary.NothingKnown)} by the searches' own estimates");
        Line($"  whole paths        {Score(summary.InSample)} by the searches' own estimates (optimistic: each picked what looked best)");
        Line($"                     {Score(summary.Rescored)} on fresh draws; overrated by {Score(summary.Optimism)}");
        Line($"  length             {Score(summary.MeanLength)} attributes");
        foreach (var (attributes, count) in Commonest(result))
        {
            Line($"  {count,4} times         {attributes}");
        }

        foreach (var (diagnostic, count) in Diagnostics(result))
        {
            Line($"  {count,4} without a path {diagnostic}");
        }

        return text.Append('\n').ToString();
    }

    private static IEnumerable<(string Attributes, int Count)> Commonest(BulkPlanningResult result) => result.Items.Where(item => item.IsFinished)
        .CountBy(item => string.Join(", ", item.Path!.Attributes), StringComparer.Ordinal)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(3).Select(pair => (pair.Key, pair.Value));

    private static IEnumerable<(string Diagnostic, int Count)> Diagnostics(BulkPlanningResult result) => result.Items.Where(item => !item.IsFinished)
        .CountBy(item => item.Diagnostic ?? "", StringComparer.Ordinal)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private static string Usage(ModelUsage usage, int finished) => string.Create(CultureInfo.InvariantCulture,
        $"{usage.Calls} ({(finished == 0 ? 0 : (double)usage.Calls / finished):0.0} a path), tokens {usage.InputTokens}/{usage.OutputTokens}");

    private static string Score(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none";
}
