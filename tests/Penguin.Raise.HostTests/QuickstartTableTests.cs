namespace Penguin.Raise.HostTests;

/// <summary>The quickstart with nothing said: the table that the README shows.</summary>
public sealed class QuickstartTableTests
{
    [Fact]
    public async Task Quickstart_NoArguments_PrintsTheTableOfTheReadme()
    {
        var run = await ProgramRun.StartAsync(Built.Quickstart, [], TestContext.Current.CancellationToken);

        var table = run.Output[run.Output.IndexOf("Personalized safety", StringComparison.Ordinal)..];
        run.ExitCode.Should().Be(0, run.Error);
        await GoldenOutput.CheckAsync("quickstart-table.txt", table, TestContext.Current.CancellationToken);
        table.Should().MatchRegex("missing scores +0 of 210 +0 of 210 +0 of 210").And.Contain("simulated");
        run.Output.Should().StartWith("One conversation (").And.Contain("  person  ").And.Contain("  agent   ");
    }
}
