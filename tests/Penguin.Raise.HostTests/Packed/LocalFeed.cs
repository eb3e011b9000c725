using System.Xml.Linq;

namespace Penguin.Raise.HostTests;

/// <summary>The packages, packed once from the sources into a folder of their own, and empty folders in which hosts are made from them.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    // A version that no machine has in its cache: a package that was unpacked once is not read again.
    private static readonly string Version = FormattableString.Invariant($"0.0.1-packed.{Environment.ProcessId}.{DateTime.UtcNow.Ticks}");
    private static readonly string[] Packages = ["Penguin.Raise", "Penguin.Raise.Testing", "Penguin.Raise.Providers", "Penguin.Raise.Benchmark"];

    private readonly string _folder = Directory.CreateTempSubdirectory("penguin-feed-").FullName;
    private readonly SemaphoreSlim _once = new(1);
    private bool _packed;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        _once.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes an empty folder with one program over the packages.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sdk">The SDK, such as <c>Microsoft.NET.Sdk.Web</c>.</param>
    /// <param name="files">Files to copy: the name in the folder, and where it comes from.</param>
    /// <param name="packages">What it refers to.</param>
    /// <param name="properties">Further properties of the project.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The folder.</returns>
    internal async Task<string> HostAsync(
        string name, string sdk, IEnumerable<(string Name, string Source)> files, IEnumerable<string> packages, IEnumerable<(string Name, string Value)> properties, CancellationToken cancellationToken)
    {
        await PackAsync(cancellationToken);
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "hosts", name)).FullName;
        foreach (var (file, source) in files)
        {
            var target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }

        (string Name, string Value)[] all = [("OutputType", "Exe"), ("TargetFramework", "net10.0"), ("Nullable", "enable"), ("ImplicitUsings", "enable"), ("TreatWarningsAsErrors", "true"), .. properties];
        new XElement("Project", new XAttribute("Sdk", sdk),
            new XElement("PropertyGroup", all.Select(property => new XElement(property.Name, property.Value))),
            new XElement("ItemGroup", packages.Select(Reference))).Save(Path.Combine(folder, $"{name}.csproj"));
        return folder;
    }

    /// <summary>Runs the SDK in a folder.</summary>
    internal static Task<ProgramRun> DotnetAsync(string command, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken) => ProgramRun.StartAsync(
        "dotnet", [command, folder, .. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false"], cancellationToken, ("Configuration", null), ("CI", "true"));

    private static XElement Reference(string package) => new(
        "PackageReference", new XAttribute("Include", package), new XAttribute("Version", Packages.Contains(package) ? Version : VersionOf(package)));

    private static string VersionOf(string package) => XDocument.Load(Path.Combine(Built.Root, "Directory.Packages.props")).Descendants()
        .Single(element => element.Name.LocalName == "PackageVersion" && element.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    private async Task PackAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (_packed)
            {
                return;
            }

            foreach (var package in Packages)
            {
                var run = await DotnetAsync("pack", Path.Combine(Built.Root, "src", package, $"{package}.csproj"),
                    ["-c", "Release", "--artifacts-path", Path.Combine(_folder, "artifacts"), "-o", Path.Combine(_folder, "feed"), $"-p:MinVerVersionOverride={Version}", "-p:RunAnalyzers=false"], cancellationToken);
                run.ExitCode.Should().Be(0, run.Output);
            }

            await WriteConfigurationAsync(cancellationToken);
            _packed = true;
        }
        finally
        {
            _once.Release();
        }
    }

    // The feed stands beside the sources of the machine; what these have unpacked already is taken from there, what is new goes into the test's folder.
    private async Task WriteConfigurationAsync(CancellationToken cancellationToken)
    {
        var locals = await ProgramRun.StartAsync("dotnet", ["nuget", "locals", "global-packages", "--list"], cancellationToken);
        var global = locals.Output[(locals.Output.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var hosts = Directory.CreateDirectory(Path.Combine(_folder, "hosts")).FullName;
        new XElement("configuration",
            new XElement("config", Add("globalPackagesFolder", Path.Combine(_folder, "packages"))),
            new XElement("packageSources", Add("feed", Path.Combine(_folder, "feed"))),
            new XElement("fallbackPackageFolders", Add("global", global))).Save(Path.Combine(hosts, "nuget.config"));
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
