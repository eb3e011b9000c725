namespace Penguin.Raise.HostTests;

/// <summary>What a sample prints, as the pages show it. <c>PENGUIN_UPDATE_GOLDEN=1</c> writes the file instead, never where <c>CI=true</c>.</summary>
internal static class GoldenOutput
{
    private static bool Updates =>
        Environment.GetEnvironmentVariable("PENGUIN_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    public static async Task CheckAsync(string name, string output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Built.Root, "tests", "Penguin.Raise.HostTests", "Golden", name);
        if (Updates)
        {
            await File.WriteAllTextAsync(path, output, cancellationToken);
        }

        output.Should().Be(await File.ReadAllTextAsync(path, cancellationToken));
    }
}
