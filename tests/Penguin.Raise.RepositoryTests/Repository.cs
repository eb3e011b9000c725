namespace Penguin.Raise.RepositoryTests;

/// <summary>The files of the repository, without what builds and tools leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Outputs = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".vscode", ".idea", "artifacts", "bin", "obj", "node_modules", "TestResults",
    };

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Packages { get; } = ["Penguin.Raise", "Penguin.Raise.Testing", "Penguin.Raise.Benchmark", "Penguin.Raise.Providers"];

    /// <summary>Paths relative to the root, with slashes, in ordinal order.</summary>
    /// <param name="extension">Such as <c>.cs</c>; empty for all.</param>
    /// <param name="folders">Folders relative to the root; none for the whole repository. A folder that is not there has no files.</param>
    public static IReadOnlyList<string> Files(string extension, params string[] folders) =>
        [.. (folders.Length == 0 ? [""] : folders)
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(Walk)
            .Where(path => path.EndsWith(extension, StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(child => !Outputs.Contains(Path.GetFileName(child))).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Penguin.Raise.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Penguin.Raise.sln.");
    }
}
