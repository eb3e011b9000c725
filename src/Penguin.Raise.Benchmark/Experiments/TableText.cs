using System.Globalization;
using System.Text;

namespace Penguin.Raise.Benchmark;

/// <summary>Lines and columns of plain text, under the invariant culture.</summary>
internal sealed class TableText
{
    private const int LongestName = 22;

    private readonly StringBuilder _text = new();

    public static string Name(string arm) => Cut(arm, LongestName);

    /// <summary>The text on one line, of at most so many characters.</summary>
    public static string Cut(string text, int longest)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return clean.Length <= longest ? clean : string.Concat(clean.AsSpan(0, longest - 3), "...");
    }

    public static string Number(double value, string format = "0.00")
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.TrimStart('-').All(c => c is '0' or '.') ? text.TrimStart('-') : text;
    }

    public static string Signed(double value)
    {
        var text = Number(value);
        return text.StartsWith('-') ? text : "+" + text;
    }

    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>For example <c>2.87 [2.70, 3.04]</c>, or <c>2.87 (no interval: 7 clusters)</c>, or <c>-</c> without items.</summary>
    public static string Mean(MeanInterval interval, Func<double, string> number) => interval switch
    {
        { Mean: null } => "-",
        { Lower: { } lower, Upper: { } upper } => $"{number(interval.Mean.Value)} [{number(lower)}, {number(upper)}]",
        _ => $"{number(interval.Mean.Value)} (no interval: {interval.WhyNone})",
    };

    /// <summary>Says of which domains there is nothing in a macro mean; no line where all are in it, or none.</summary>
    public void LineIfPartial(string label, MeanInterval interval)
    {
        if (interval is { Mean: not null, EmptyStrata.Count: > 0 })
        {
            Line($"{label}: over {Count(interval.Strata)} of {Count(interval.Strata + interval.EmptyStrata.Count)} domains; the others are empty");
        }
    }

    public void Line(string text = "") => _text.Append(text.TrimEnd()).Append('\n');

    /// <summary>Rows of cells, each column as wide as its widest cell; the columns named are set to the right.</summary>
    public void Rows(IReadOnlyList<string[]> rows, params int[] toTheRight)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            Line(string.Join("  ", row.Select((cell, column) => toTheRight.Contains(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))));
        }
    }

    public override string ToString() => _text.ToString();
}
