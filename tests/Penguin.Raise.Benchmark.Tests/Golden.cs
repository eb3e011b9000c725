namespace Penguin.Raise.Benchmark.Tests;

/// <summary>Compares a text with the file that holds what it should be. PENGUIN_UPDATE_GOLDEN=1 writes the file instead.</summary>
internal static class Golden
{
    public static void Check(string actual, string file)
    {
        if (Environment.GetEnvironmentVariable("PENGUIN_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), file), actual);
            return;
        }

        actual.Should().Be(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", file)));
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Penguin.Raise.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "Penguin.Raise.Benchmark.Tests", "Golden");
    }
}
