namespace Penguin.Raise.HostTests;

/// <summary>The quickstart with nothing said: the table that the README shows. <c>PENGUIN_UPDATE_GOLDEN=1</c> writes the file instead, never where <c>CI=true</c>.</summary>
public sealed class QuickstartTableTests
{
    private static string Golden => Path.Combine(Built.Root, "tests", "Penguin.Raise.HostTests", "Golden", "quickstart-table.txt");

    private static bool Updates =>
        Environment.GetEnvironmentVariable("PENGUIN_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    [Fact]
    public async Task Quickstart_NoArguments_PrintsTheTableOfTheReadme()
    {
        var run = await ProgramRun.StartAsync(Built.Quickstart, [], TestContext.Current.CancellationToken);

        var table = run.Output[run.Output.IndexOf("Personalized safety", StringComparison.Ordinal)..];
        if (Updates)
        {
            await File.WriteAllTextAsync(Golden, table, TestContext.Current.CancellationToken);
        }

        run.ExitCode.Should().Be(0, run.Error);
        table.Should().Be(await File.ReadAllTextAsync(Golden, TestContext.Current.CancellationToken));
        table.Should().MatchRegex("missing scores +0 of 210 +0 of 210 +0 of 210").And.Contain("simulated");
        run.Output.Should().StartWith("One conversation (").And.Contain("  person  ").And.Contain("  agent   ");
    }
}
