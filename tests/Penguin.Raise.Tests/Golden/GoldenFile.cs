namespace Penguin.Raise.Tests;

/// <summary>Compares a text with a file in <c>Golden/</c>. PENGUIN_UPDATE_GOLDEN=1 rewrites the files, except where CI is set.</summary>
internal static class GoldenFile
{
    public static void ShouldMatch(string actual, string name)
    {
        var path = Path.Combine(Folder(), name);
        var text = actual.ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("PENGUIN_UPDATE_GOLDEN") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            File.WriteAllText(path, text);
        }

        File.Exists(path).Should().BeTrue("the golden file {0} must exist; set PENGUIN_UPDATE_GOLDEN=1 to write it, and review the change", name);
        text.Should().Be(File.ReadAllText(path).ReplaceLineEndings("\n"), "{0} is what was reviewed; set PENGUIN_UPDATE_GOLDEN=1 to accept the change", name);
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var golden = Path.Combine(folder.FullName, "tests", "Penguin.Raise.Tests", "Golden");
            if (Directory.Exists(golden))
            {
                return golden;
            }
        }

        throw new DirectoryNotFoundException($"No folder tests/Penguin.Raise.Tests/Golden above {AppContext.BaseDirectory}.");
    }
}
