using System.Xml.Linq;

namespace Penguin.Raise.RepositoryTests;

/// <summary>What <c>dotnet pack</c> makes of the packages; packed twice, since the second must equal the first.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task Pack_AllPackages_AreCompleteAndReproducible()
    {
        Services.Require("a restore and a build of the packages in a folder of their own");
        using var folder = new PackFolder();

        var first = await folder.PackAsync(TestContext.Current.CancellationToken);
        var second = await folder.PackAsync(TestContext.Current.CancellationToken);

        first.Keys.Should().BeEquivalentTo(second.Keys);
        first.Where(file => file.Key.EndsWith(".dll", StringComparison.Ordinal) && !file.Value.AsSpan().SequenceEqual(second[file.Key])).Select(file => file.Key).Should().BeEmpty();
        Repository.Packages.SelectMany(package => Missing(package, first)).Should().BeEmpty();
        Dependencies(first, "Penguin.Raise").Should().Equal(
            "Microsoft.Extensions.AI", "Microsoft.Extensions.Caching.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "Polly.Core", "System.ClientModel", "System.Threading.RateLimiting");
        Dependencies(first, "Penguin.Raise.Testing").Should().Contain("Penguin.Raise").And.NotContain("Penguin.Raise.Benchmark");
        Dependencies(first, "Penguin.Raise.Benchmark").Should().Contain("Penguin.Raise").And.NotContain("Penguin.Raise.Testing");
        Dependencies(first, "Penguin.Raise.Providers").Should().Contain(["Anthropic", "Microsoft.Extensions.AI.OpenAI", "OllamaSharp", "OpenAI", "Penguin.Raise", "Penguin.Raise.Testing"])
            .And.NotContain("Penguin.Raise.Benchmark");
        Repository.Packages.Should().OnlyContain(package => Metadata(first, package, "license") == "MIT" && Metadata(first, package, "readme") == "README.md"
            && Metadata(first, package, "description").Length > 40);
    }

    private static IEnumerable<string> Missing(string package, Dictionary<string, byte[]> files) => new[]
    {
        $"{package}.nupkg/README.md", $"{package}.nupkg/lib/net10.0/{package}.dll", $"{package}.nupkg/lib/net10.0/{package}.xml", $"{package}.snupkg/lib/net10.0/{package}.pdb",
    }.Where(name => !files.TryGetValue(name, out var content) || content.Length == 0);

    private static IEnumerable<string> Dependencies(Dictionary<string, byte[]> files, string package) =>
        Manifest(files, package).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal);

    private static string Metadata(Dictionary<string, byte[]> files, string package, string name) =>
        Manifest(files, package).Descendants().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    private static XDocument Manifest(Dictionary<string, byte[]> files, string package) => XDocument.Load(new MemoryStream(files[$"{package}.nupkg/{package}.nuspec"]));
}
