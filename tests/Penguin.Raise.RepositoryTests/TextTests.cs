namespace Penguin.Raise.RepositoryTests;

public sealed class TextTests
{
    private static readonly HashSet<string> Binary = new(StringComparer.OrdinalIgnoreCase) { ".png", ".parquet", ".db", ".dll", ".nupkg", ".snupkg", ".gz", ".zip" };

    [Fact]
    public void Texts_OfCodeAndDocs_HoldNoUnfinishedWork() => Breaches(TextRules.UnfinishedWork, "src", "tests", "samples", "docs").Should().BeEmpty();

    [Fact]
    public void Texts_All_NameNoMachinePath() => Breaches(TextRules.MachinePaths).Should().BeEmpty();

    [Fact]
    public void Texts_OfPromptsSamplesAndDocs_HoldNoTelephoneNumber()
    {
        string[] data = [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).SelectMany(
            package => new[] { Path.Combine(package, "Prompts"), Path.Combine(package, "Samples") })];

        Breaches(TextRules.TelephoneNumbers, ["samples", "docs", .. data]).Should().BeEmpty();
    }

    private static IEnumerable<string> Breaches(Func<string, string, IEnumerable<string>> rule, params string[] folders) =>
        Repository.Files("", folders).Where(path => !Binary.Contains(Path.GetExtension(path))).SelectMany(path => rule(path, Repository.Read(path)));
}
