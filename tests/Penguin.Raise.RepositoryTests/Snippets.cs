using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Code blocks of pages and the regions that they show. Pure: files come through a function.</summary>
internal static partial class Snippets
{
    /// <summary>The page with every sourced block filled from its source, and what is wrong with its blocks.</summary>
    /// <remarks>A block's source stands in the line before it: <c>&lt;!-- snippet: path#region --&gt;</c>, or without a region for a whole file.</remarks>
    public static (string Text, IReadOnlyList<string> Problems) Fill(string page, string text, Func<string, string?> read)
    {
        var lines = text.Split('\n');
        var filled = new List<string>();
        var problems = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            filled.Add(lines[i]);
            if (Fence().Match(lines[i]) is not { Success: true } fence)
            {
                continue;
            }

            var end = Array.IndexOf(lines, fence.Groups["fence"].Value, i + 1);
            var at = string.Create(CultureInfo.InvariantCulture, $"{page}({i + 1})");
            var (body, problem) = end < 0 ? (null, "the block is not closed, or not by the same fence.") : Body(fence, i == 0 ? "" : lines[i - 1], read);
            problems.AddRange(problem is null ? [] : [$"{at}: {problem}"]);
            end = end < 0 ? lines.Length - 1 : end;
            filled.AddRange(body?.Split('\n') ?? lines[(i + 1)..end]);
            filled.Add(lines[end]);
            i = end;
        }

        return (string.Join('\n', filled), problems);
    }

    /// <summary>The lines between <c>// &lt;name&gt;</c> and <c>// &lt;/name&gt;</c> (or <c>#</c> for other languages), without their indentation.</summary>
    public static string? Region(string text, string name)
    {
        var lines = text.Split('\n');
        var starts = Positions(lines, $"<{name}>");
        var ends = Positions(lines, $"</{name}>");
        return starts.Length == 1 && ends.Length == 1 && starts[0] < ends[0] ? Unindented(lines[(starts[0] + 1)..ends[0]]) : null;
    }

    private static (string? Body, string? Problem) Body(Match fence, string before, Func<string, string?> read)
    {
        var language = fence.Groups["language"].Value;
        if (Source().Match(before) is not { Success: true } source)
        {
            return language == "text" ? (null, null) : (null, $"a block of '{language}' needs a line <!-- snippet: path#region --> before it; only 'text' does not.");
        }

        var path = source.Groups["path"].Value;
        var name = source.Groups["name"].Value;
        if (!IsChecked(path))
        {
            return (null, $"'{path}' is neither compiled, nor run, nor compared by a test.");
        }

        var text = read(path)?.TrimEnd('\n');
        return text is null ? (null, $"there is no file '{path}'.")
            : name.Length == 0 ? (text, null)
            : Region(text, name) is { } region ? (region, null)
            : (null, $"'{path}' has no single region '{name}'.");
    }

    // Compiled: C# of the solution. Run: the scripts of .ci. Compared: golden files.
    private static bool IsChecked(string path) =>
        (path.EndsWith(".cs", StringComparison.Ordinal) && (path.StartsWith("samples/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal)
            || path.StartsWith("src/", StringComparison.Ordinal)))
        || path == ".ci/readme-commands.sh"
        || path.Contains("/Golden/", StringComparison.Ordinal);

    private static int[] Positions(string[] lines, string mark) =>
        [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Trim() == $"// {mark}" || lines[i].Trim() == $"# {mark}")];

    private static string Unindented(string[] lines)
    {
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.Length > indent ? line[indent..].TrimEnd() : "").Append('\n');
        }

        return text.ToString().Trim('\n');
    }

    [GeneratedRegex(@"^(?<fence>\s*(```+|~~~+))(?<language>[^`~]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<!-- snippet: (?<path>[^#\s]+)(#(?<name>[\w-]+))? -->\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();
}
