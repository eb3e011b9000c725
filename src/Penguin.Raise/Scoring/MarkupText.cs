using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Turns the tags of a reply in HTML or XML into the plain text that means the same.</summary>
internal static class MarkupText
{
    /// <summary>The text with table rows as lines with bars, and with dimension and score elements as labels.</summary>
    public static string ToPlain(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var rows = Row.Replace(text, row => "\n|" + Cell.Replace(row.Groups["cells"].Value, cell => cell.Groups["text"].Value.Replace('|', '/').Replace('\n', ' ') + "|") + "\n"
            + (row.Value.Contains("<th", StringComparison.OrdinalIgnoreCase) ? "|---|---|\n" : ""));
        var plain = Element.Replace(rows, tag => tag.Groups["end"].Success ? Ends(tag) : "\n" + tag.Groups["name"].Value + ": ");
        return Inline.Replace(plain, "");
    }

    private static string Ends(Match tag) => LabelText.Labels.IsMatch(tag.Groups["name"].Value) ? "\n---\n" : "\n";

    private static Regex Row { get; } = new(
        @"<tr(?:\s[^<>]{0,80})?>\s*(?<cells>(?:<t[dh](?:\s[^<>]{0,80})?>[^<>]{0,2000}</t[dh]>\s*){2,20})</tr>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Cell { get; } = new(
        @"<t[dh](?:\s[^<>]{0,80})?>(?<text>[^<>]{0,2000})</t[dh]>\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Element { get; } = new(
        @"<(?<end>/)?(?<name>risk[_-]?sensitivity|emotional[_-]?empathy|user[_-]?specific[_-]?alignment|score|rating|reason|explanation|rationale)\s?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Inline { get; } = new(
        @"</?(?:b|strong|i|em|u|span|p|li|ul|ol|br|div)\s?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
