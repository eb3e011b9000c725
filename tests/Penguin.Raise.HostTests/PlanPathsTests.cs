namespace Penguin.Raise.HostTests;

/// <summary>The planning sample: what docs/planning.md shows. <c>PENGUIN_UPDATE_GOLDEN=1</c> writes the file instead, never where <c>CI=true</c>.</summary>
public sealed class PlanPathsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("penguin-paths").FullName;

    private static string Golden => Path.Combine(Built.Root, "tests", "Penguin.Raise.HostTests", "Golden", "plan-paths.txt");

    private static bool Updates =>
        Environment.GetEnvironmentVariable("PENGUIN_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task PlanPaths_Twice_PrintsThePageAndThenAsksNothingMore()
    {
        var token = TestContext.Current.CancellationToken;
        var run = await ProgramRun.StartAsync(Built.PlanPaths, [_folder], token);
        var again = await ProgramRun.StartAsync(Built.PlanPaths, [_folder], token);
        if (Updates)
        {
            await File.WriteAllTextAsync(Golden, run.Output, token);
        }

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Be(await File.ReadAllTextAsync(Golden, token)).And.Contain("simulated");
        again.Output.Should().Be(run.Output.Replace("(0 by an earlier run", "(147 by an earlier run", StringComparison.Ordinal));
    }
}
