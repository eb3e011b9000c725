using Penguin.Raise.RepositoryTests;

namespace Penguin.Raise.WireTests;

/// <summary>docs/providers.md, whose tables are written by these tests: each stands between two comments with its name.</summary>
internal static class ProvidersPage
{
    private const string Path = "docs/providers.md";

    // Tables are checked by several tests at a time.
    private static readonly Lock OneAtATime = new();

    /// <summary>The table on the page is this one; <c>PENGUIN_UPDATE_GOLDEN=1</c> writes it there.</summary>
    public static void Check(string name, string table)
    {
        lock (OneAtATime)
        {
            var page = Repository.Read(Path);
            var (start, end) = (page.IndexOf(Opening(name), StringComparison.Ordinal), page.IndexOf(Closing(name), StringComparison.Ordinal));
            (start >= 0 && end > start).Should().BeTrue("{0} needs {1} and {2}", Path, Opening(name), Closing(name));
            Golden.Check(Path, $"{page[..start]}{Opening(name)}\n{table}{page[end..]}");
        }
    }

    private static string Opening(string name) => $"<!-- table: {name} -->";

    private static string Closing(string name) => $"<!-- end: {name} -->";
}
