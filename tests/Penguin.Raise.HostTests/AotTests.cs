namespace Penguin.Raise.HostTests;

/// <summary>The first agent, compiled ahead of time.</summary>
public sealed class AotTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AotApp_Published_HasNoWarningAndPrintsWhatTheJitPrints()
    {
        Services.Require("clang");
        using var folder = new TemporaryFolder();

        var publish = await PublishAsync(folder.Path);
        publish.ExitCode.Should().Be(0, publish.Output);

        var ahead = await ProgramRun.StartAsync(System.IO.Path.Combine(folder.Path, "out", "Penguin.Raise.AotApp"), [], Token);
        var jit = await ProgramRun.StartAsync(Built.AotApp, [], Token);

        publish.Output.Should().NotContain("warning").And.Contain("Generating native code");
        ahead.Should().Be(jit);
        ahead.Output.Should().Contain("agent ").And.Contain("person ").And.Contain("Judgement (").And.NotContain("missing").And.NotContain("False");
    }

    // A folder of its own for everything that is built: the outputs of other builds stay as they are.
    private static Task<ProgramRun> PublishAsync(string folder) => ProgramRun.StartAsync(
        "dotnet",
        [
            "publish", System.IO.Path.Combine(Built.Root, "tests", "Penguin.Raise.AotApp", "Penguin.Raise.AotApp.csproj"), "-c", "Release", "-r", "linux-x64", "-o",
            System.IO.Path.Combine(folder, "out"), $"-p:ArtifactsPath={System.IO.Path.Combine(folder, "artifacts")}", "--disable-build-servers", "-nodeReuse:false",
        ],
        Token,
        ("Configuration", null));

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("penguin-aot-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
