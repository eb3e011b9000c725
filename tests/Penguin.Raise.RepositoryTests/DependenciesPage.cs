using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Writes docs/dependencies.md: what the packages bring into an app, with versions and licences, from what was restored.</summary>
internal static class DependenciesPage
{
    /// <summary>Licences that go with MIT.</summary>
    public static IReadOnlyList<string> Allowed { get; } = ["MIT", "Apache-2.0", "BSD-3-Clause"];

    public static string Write()
    {
        var page = new StringBuilder("""
            # Dependencies

            What the packages bring into an app, direct and indirect, with the licence that each states. Tools of the build and of the tests reach no app; FluentAssertions, tests only, stays below
            version 8, whose licence is another. A restore warns of a package with a known vulnerability, and warnings are errors here. This page is written and compared by a test.

            | package | version | licence | brought in by |
            | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var (package, version, licence, by) in All())
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {package} | {version} | {licence} | {string.Join(", ", by.Select(name => $"`{name}`"))} |\n");
        }

        return page.ToString();
    }

    public static IEnumerable<(string Package, string Version, string Licence, string[] By)> All() =>
        from package in Repository.Packages
        from found in Restored(package)
        group package by found into users
        orderby users.Key.Name, users.Key.Version
        select (users.Key.Name, users.Key.Version, LicenceOf(users.Key.Folder), users.ToArray());

    private static IEnumerable<(string Name, string Version, string Folder)> Restored(string package)
    {
        var assets = JsonNode.Parse(Repository.Read($"artifacts/obj/{package}/project.assets.json"))!;
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToArray();
        foreach (var (name, library) in assets["targets"]!.AsObject().Single(target => !target.Key.Contains('/', StringComparison.Ordinal)).Value!.AsObject())
        {
            // Analyzers and build tools have nothing to run.
            if (library!["type"]!.GetValue<string>() == "package" && library["runtime"] is not null)
            {
                var path = assets["libraries"]![name]!["path"]!.GetValue<string>();
                yield return (name[..name.IndexOf('/', StringComparison.Ordinal)], name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists));
            }
        }
    }

    private static string LicenceOf(string folder)
    {
        var licence = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Descendants().SingleOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value switch
        {
            "expression" => licence.Value,
            "file" when File.ReadLines(Path.Combine(folder, licence.Value)).Any(line => line.Trim() is "MIT License" or "The MIT License (MIT)") => "MIT",
            _ => "not stated",
        };
    }
}
