using System.Globalization;
using System.Text;

namespace Penguin.Raise.Replies;

/// <summary>What was expected against what was seen, as text. Pure.</summary>
internal static class ConfusionTable
{
    private static readonly string[] Classes = ["known", "unknown", "declined", "not applicable", "conflicted", "why", "wish", "hostile", "other"];

    public static string Format(IReadOnlyCollection<ReplyResult> results)
    {
        var text = new StringBuilder(Cell("expected \\ seen", 16));
        text.AppendJoin("", Classes.Select(name => Cell(name, 15))).Append('\n');
        foreach (var expected in Classes[..^1])
        {
            text.Append(Cell(expected, 16)).AppendJoin("", Classes.Select(seen => Cell(Count(results, expected, seen), 15))).Append('\n');
        }

        return text.ToString();
    }

    public static string ByLanguage(IReadOnlyCollection<ReplyResult> results) => string.Join(", ", results.GroupBy(result => result.Row.Language)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count(result => result.Differences.Count == 0)} of {group.Count()}")));

    private static string Count(IEnumerable<ReplyResult> results, string expected, string seen) =>
        results.Count(result => result.Row.ExpectedClass == expected && result.Class == seen).ToString(CultureInfo.InvariantCulture);

    private static string Cell(string text, int width) => text.PadRight(width);
}
