using System.Text.RegularExpressions;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Pages that quote the code: what they quote is there.</summary>
public sealed partial class ReferencePagesTests
{
    private static readonly Lazy<string> Sources = new(() => string.Join('\n', Repository.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(Repository.Read)));

    [Fact]
    public void Troubleshooting_QuotedMessages_AreMessagesOfTheLibrary()
    {
        var quoted = Rows("docs/troubleshooting.md").SelectMany(row => Code().Matches(row[1]).Select(match => match.Groups["code"].Value)).ToArray();

        quoted.Should().HaveCountGreaterThan(20).And.OnlyHaveUniqueItems();
        quoted.Where(message => !Sources.Value.Contains(message, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("docs/glossary.md", 3)]
    [InlineData("docs/differences.md", 2)]
    public void NamedTypes_OfAPage_AreInTheLibrary(string page, int column)
    {
        var named = Rows(page).SelectMany(row => Code().Matches(row[column]).Select(match => match.Groups["code"].Value.TrimEnd('(', ')'))).ToArray();

        named.Should().NotBeEmpty();
        named.Where(name => !name.Split('.').All(part => Word(part).IsMatch(Sources.Value))).Should().BeEmpty();
    }

    private static Regex Word(string name) => new($@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static IEnumerable<string[]> Rows(string page) =>
        Repository.Read(page).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal)).Select(line => line.Split('|'));

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
