using System.Globalization;
using System.Text;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Writes the two tables of docs/failures.md from the code.</summary>
internal static class FailuresPage
{
    public const string Path = "docs/failures.md";

    /// <summary>The page with its tables filled, each between its heading and the next blank line after it.</summary>
    public static string Fill(string page) => Replaced(Replaced(page, "\n| what happens |", Rows()), "\n| kind |", Kinds());

    private static string Rows()
    {
        var table = new StringBuilder("| what happens | kind |\n| --- | --- |\n");
        foreach (var (what, kind) in FailureRows.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {what} | {FailureRows.Code(kind)} |\n");
        }

        return table.ToString();
    }

    private static string Kinds()
    {
        var comments = DocComments.Of(typeof(ModelFailureKind).Assembly);
        var table = new StringBuilder("| kind | when | sent again | breaker counts it | what to do |\n| --- | --- | --- | --- | --- |\n");
        foreach (var kind in Enum.GetValues<ModelFailureKind>())
        {
            var rule = FailureRule.Of(kind);
            table.Append(CultureInfo.InvariantCulture, $"| `{kind}` | {comments.Summary(kind)} | {Word(rule.IsTransient)} | {Word(rule.CountsAgainstServer)} | {rule.Advice} |\n");
        }

        return table.ToString();
    }

    private static string Word(bool yes) => yes ? "yes" : "no";

    private static string Replaced(string page, string start, string table)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal);
        var to = page.IndexOf("\n\n", from + 1, StringComparison.Ordinal) + 1;
        return page[..(from + 1)] + table + page[to..];
    }
}
