using System.Xml.Linq;

namespace Penguin.Raise.RepositoryTests;

public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(Packages))]
    public void ApiFiles_OfAPackage_AreSortedWithoutRepeats(string package)
    {
        string[] files = ["Shipped", "Unshipped"];
        foreach (var lines in files.Select(name => Repository.Read($"src/{package}/PublicAPI.{name}.txt").TrimEnd('\n').Split('\n')))
        {
            lines[0].Should().Be("#nullable enable");
            lines.Skip(1).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void DocComments_OfPublicMembers_AreDemandedByTheCompiler()
    {
        var builds = Repository.Files("", "src").Where(path => Path.GetExtension(path) is ".csproj" or ".props" or ".targets" or ".cs" or ".editorconfig" or ".globalconfig")
            .Append("Directory.Build.props").Append(".editorconfig");

        builds.Where(path => Repository.Read(path).Contains("CS1591", StringComparison.Ordinal)).Should().BeEmpty();
        Setting("Directory.Build.props", "GenerateDocumentationFile").Should().Be("true");
        Setting("Directory.Build.props", "TreatWarningsAsErrors").Should().Be("true");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_ForItsReaders_HasDescriptionReadmeAndLicence(string package)
    {
        var readme = Repository.Read($"src/{package}/README.md");

        readme.Should().StartWith($"# {package}\n");
        readme.Length.Should().BeGreaterThan(200, "a package's page says what it is for");
        Setting($"src/{package}/{package}.csproj", "Description")!.Length.Should().BeGreaterThan(40);
        Setting("src/Directory.Build.props", "PackageReadmeFile").Should().Be("README.md");
        Setting("Directory.Build.props", "PackageLicenseExpression").Should().Be("MIT");
    }

    [Fact]
    public void Solution_AllProjects_AreInIt()
    {
        var solution = Repository.Read("Penguin.Raise.sln").Replace('\\', '/');

        Repository.Files(".csproj").Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)).Should().BeEmpty();
    }

    public static TheoryData<string> Packages() => [.. Repository.Packages];

    private static string? Setting(string path, string name) => XDocument.Parse(Repository.Read(path)).Descendants(name).SingleOrDefault()?.Value;
}
