using System.Diagnostics;
using System.IO.Compression;

namespace Penguin.Raise.RepositoryTests;

/// <summary>A folder in which the packages are packed as on a build server, apart from the outputs of the running tests.</summary>
internal sealed class PackFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("penguin-pack-").FullName;

    /// <summary>Builds and packs from nothing.</summary>
    /// <returns>The contents by name, such as <c>Penguin.Raise.nupkg/README.md</c>, without versions in the names of packages.</returns>
    public async Task<Dictionary<string, byte[]>> PackAsync(CancellationToken cancellationToken)
    {
        Directory.Delete(_folder, recursive: true);
        foreach (var package in Repository.Packages)
        {
            // Servers that outlive the command would keep its output open; analyzers have had their say in the build.
            await RunAsync(
                ["pack", $"src/{package}/{package}.csproj", "-c", "Release", "--artifacts-path", _folder, "-o", Path.Combine(_folder, "out"), "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false"],
                cancellationToken);
        }

        return Directory.EnumerateFiles(Path.Combine(_folder, "out")).SelectMany(Contents).ToDictionary(file => file.Name, file => file.Content);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["CI"] = "true";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        process.ExitCode.Should().Be(0, "{0} said: {1}", string.Join(' ', arguments), output);
    }

    private static IEnumerable<(string Name, byte[] Content)> Contents(string path)
    {
        var extension = Path.GetExtension(path);
        var package = Repository.Packages.Where(name => Path.GetFileName(path).StartsWith($"{name}.", StringComparison.Ordinal)).MaxBy(name => name.Length);
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            yield return ($"{package}{extension}/{entry.FullName}", content.ToArray());
        }
    }
}
