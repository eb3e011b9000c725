using System.Text.RegularExpressions;

namespace Penguin.Raise.RepositoryTests;

public sealed partial class DocsTests
{
    [Theory]
    [MemberData(nameof(Pages))]
    public void CodeBlocks_OfAPage_EqualTheirSources(string page)
    {
        var present = Repository.Read(page);

        var (text, problems) = Snippets.Fill(page, present, path => File.Exists(Path.Combine(Repository.Root, path)) ? Repository.Read(path) : null);

        Golden.Check(page, text, present);
        problems.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfAPage_LeadToFiles(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var dead = Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)));

        dead.Should().BeEmpty();
    }

    /// <summary>Every page of the repository; a prompt is no page.</summary>
    public static TheoryData<string> Pages() => [.. Repository.Files(".md").Where(path => !path.Contains("/Prompts/", StringComparison.Ordinal) && !path.Contains("/Golden/", StringComparison.Ordinal))];

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
