namespace Penguin.Raise.HostTests;

/// <summary>The planning sample: what docs/planning.md shows.</summary>
public sealed class PlanPathsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("penguin-paths").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task PlanPaths_Twice_PrintsThePageAndThenAsksNothingMore()
    {
        var token = TestContext.Current.CancellationToken;
        var run = await ProgramRun.StartAsync(Built.PlanPaths, [_folder], token);
        var again = await ProgramRun.StartAsync(Built.PlanPaths, [_folder], token);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("simulated");
        await GoldenOutput.CheckAsync("plan-paths.txt", run.Output, token);
        again.Output.Should().Be(run.Output.Replace("(0 by an earlier run", "(147 by an earlier run", StringComparison.Ordinal));
    }
}
