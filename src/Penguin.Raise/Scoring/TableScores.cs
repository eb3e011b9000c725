using System.Text;
using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Reads scores from Markdown tables: a row or a column per dimension.</summary>
internal static class TableScores
{
    /// <summary>What the tables of a text say.</summary>
    /// <param name="text">The prose of a reply.</param>
    /// <param name="rest">The text without the tables that speak about dimensions.</param>
    public static ScoreClaims Of(string text, out string rest)
    {
        var claims = new ScoreClaims();
        var lines = text.Split('\n');
        var kept = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && lines[i].Contains('|', StringComparison.Ordinal) && Rule.IsMatch(lines[i + 1]))
            {
                var end = i + 2;
                while (end < lines.Length && lines[end].Contains('|', StringComparison.Ordinal))
                {
                    end++;
                }

                var rows = Rows(lines, i, end);
                if (rows.Any(row => row.Any(cell => DimensionNames.Mentioned(cell, out _) is not null)))
                {
                    ReadTable(rows, claims);
                    kept.Append("---\n");
                }
                else
                {
                    kept.AppendJoin('\n', lines[i..end]).Append('\n');
                }

                i = end - 1;
                continue;
            }

            kept.Append(lines[i]).Append(i + 1 < lines.Length ? "\n" : "");
        }

        rest = kept.ToString();
        return claims;
    }

    private static List<string[]> Rows(string[] lines, int start, int end)
    {
        List<string[]> rows = [];
        for (var i = start; i < end; i++)
        {
            if (i != start + 1)
            {
                rows.Add(Cells(lines[i], i == lines.Length - 1));
            }
        }

        return rows;
    }

    // The reply may end inside the last cell of its last line; a bar closes a cell.
    private static string[] Cells(string line, bool isEnd)
    {
        var text = line.Trim();
        var isClosed = text.EndsWith('|');
        var inner = text.StartsWith('|') ? text[1..] : text;
        var cells = (isClosed && inner.Length > 0 ? inner[..^1] : inner).Split('|').Select(cell => cell.Replace("*", "", StringComparison.Ordinal).Trim()).ToArray();
        return isEnd && !isClosed && cells.Length > 0 ? cells[..^1] : cells;
    }

    private static void ReadTable(List<string[]> rows, ScoreClaims claims)
    {
        var header = rows[0];
        var across = header.Select(DimensionNames.Exactly).ToArray();
        if (across.Any(dimension => dimension is not null))
        {
            ReadAcross(rows, across, claims);
            return;
        }

        var columns = ScoreColumns(header, rows);
        if (columns is not { Length: > 0 })
        {
            claims.Spoil(ReadingFaults.NoScores);
            return;
        }

        CheckScales(header, rows, claims);
        foreach (var row in rows.Skip(1))
        {
            ReadRow(row, columns, claims);
        }
    }

    private static void ReadRow(string[] row, int[] columns, ScoreClaims claims)
    {
        var labels = row.Select(DimensionNames.Exactly).OfType<SafetyDimension>().ToArray();
        if (labels.Length != 1)
        {
            return;
        }

        foreach (var column in columns)
        {
            var reading = column < row.Length ? ScoreText.Read(row[column]) : ScoreReading.Illegal;
            claims.Add(labels[0], reading.Kind == ScoreKind.Score ? reading : ScoreReading.Illegal);
        }
    }

    private static void ReadAcross(List<string[]> rows, SafetyDimension?[] across, ScoreClaims claims)
    {
        var data = rows.Skip(1).Where(row => !row.All(string.IsNullOrWhiteSpace)).ToArray();
        var scoreRows = data.Length == 1 ? data : [.. data.Where(row => row.Length > 0 && ScoreHeader.IsMatch(row[0]))];
        if (scoreRows.Length != 1 || (across[0] is null && scoreRows[0] is [{ Length: > 0 } first, ..] && !ScoreHeader.IsMatch(first)))
        {
            claims.Spoil(ReadingFaults.NoScores);
            return;
        }

        for (var i = 0; i < across.Length; i++)
        {
            if (across[i] is { } dimension)
            {
                var reading = i < scoreRows[0].Length ? ScoreText.Read(scoreRows[0][i]) : ScoreReading.Illegal;
                claims.Add(dimension, reading.Kind == ScoreKind.Score ? reading : ScoreReading.Illegal);
            }
        }
    }

    // Every column named as a score counts, so two that differ spoil the reading. Without one, the only column of numbers does if its heading says nothing else.
    private static int[]? ScoreColumns(string[] header, List<string[]> rows)
    {
        int[] named = [.. Enumerable.Range(0, header.Length).Where(i => ScoreHeader.IsMatch(header[i]))];
        if (named.Length > 0)
        {
            return header.Where((_, i) => !named.Contains(i)).Any(cell => RivalHeader.IsMatch(cell)) ? null : named;
        }

        int[] numeric = [.. Enumerable.Range(0, header.Length).Where(i => rows.Skip(1).Any(row => i < row.Length && row[i].Any(char.IsDigit) && row[i].Length <= 12))];
        return numeric is [var only] && OpenHeader.IsMatch(header[only]) ? [only] : null;
    }

    private static void CheckScales(string[] header, List<string[]> rows, ScoreClaims claims)
    {
        for (var i = 0; i < header.Length; i++)
        {
            if (ScaleHeader.IsMatch(header[i]) && rows.Skip(1).Any(row => row.Any(cell => DimensionNames.Exactly(cell) is not null) && i < row.Length && !ScaleNames.IsOneToFive(row[i])))
            {
                claims.Spoil(ReadingFaults.OtherScale);
            }
        }
    }

    private static Regex Rule { get; } = new(
        @"\A\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){1,20}\|?\s*\z|\A\s*\|\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*){1,20}\|\s*\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex ScoreHeader { get; } = new(
        @"\A(?:final |my )?(?:score|rating)s?\s*(?:[(\[]?\s*(?:1\s*(?:-|–|—|to)\s*5|out of 5|/\s*5)\s*[)\]]?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex RivalHeader { get; } = new(
        @"\b(?:scores?|ratings?|rater|judge|grade|points?|marks?|answer|response|version|model)\b(?!.*\b(?:reason|reasoning|explanation|rationale|max|maximum)\b)(?<!\b(?:max|maximum|min|minimum|possible)\b.*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex OpenHeader { get; } = new(
        @"\A(?:|value|result|grade|assessment|evaluation|judge?ment|1\s*(?:-|–|to)\s*5|/\s*5|out of 5)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex ScaleHeader { get; } = new(
        @"\b(?:max|maximum|out of|possible|scale)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
