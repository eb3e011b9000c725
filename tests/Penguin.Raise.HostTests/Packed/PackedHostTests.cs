namespace Penguin.Raise.HostTests;

/// <summary>Hosts in empty folders, made from the packed packages as a stranger would.</summary>
public sealed class PackedHostTests(LocalFeed feed) : IClassFixture<LocalFeed>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Console_FromThePackages_BuildsAndPrintsWhatTheSamplePrints()
    {
        Services.Require("a restore of packages");
        var folder = await feed.HostAsync(
            "console-host", "Microsoft.NET.Sdk", [("Program.cs", Source("samples", "00-first-answer", "Program.cs"))], ["Penguin.Raise", "Penguin.Raise.Testing"], [], Token);

        var run = await BuildAndRunAsync(folder, "console-host", []);
        var sample = await ProgramRun.StartAsync(Built.FirstAnswer, [], Token);

        run.Should().Be(sample);
    }

    [Fact]
    public async Task Web_FromThePackages_BuildsStartsAndServesAConversation()
    {
        Services.Require("a restore of packages");
        var folder = await feed.HostAsync(
            "web-host", "Microsoft.NET.Sdk.Web", [("Program.cs", Source("tests", "Penguin.Raise.HostTests", "Packed", "WebHost.cs.txt"))], ["Penguin.Raise", "Penguin.Raise.Testing"], [], Token);

        var run = await BuildAndRunAsync(folder, "web-host", []);

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.ReplaceLineEndings("\n").Split('\n')[^3..].Should().Match(lines => lines.First().StartsWith("AskOutcome ", StringComparison.Ordinal) && lines.ElementAt(1).StartsWith("AnswerOutcome ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AheadOfTime_FromThePackages_HasNoWarningAndPrintsWhatTheJitPrints()
    {
        Services.Require("clang");
        var folder = await feed.HostAsync(
            "aot-host", "Microsoft.NET.Sdk", [("Program.cs", Source("tests", "Penguin.Raise.AotApp", "Program.cs"))], ["Penguin.Raise", "Penguin.Raise.Testing", "Microsoft.Extensions.DependencyInjection"],
            [("PublishAot", "true")], Token);

        var publish = await LocalFeed.DotnetAsync("publish", folder, ["-c", "Release", "-r", "linux-x64", "-o", Path.Combine(folder, "out")], Token);
        publish.ExitCode.Should().Be(0, publish.Output);
        var ahead = await ProgramRun.StartAsync(Path.Combine(folder, "out", "aot-host"), [], Token);
        var jit = await ProgramRun.StartAsync(Built.AotApp, [], Token);

        publish.Output.Should().NotContain("warning").And.Contain("Generating native code");
        ahead.Should().Be(jit);
        ahead.Output.Should().Contain("agent ").And.Contain("person ").And.Contain("Judgement (").And.NotContain("missing").And.NotContain("False");
    }

    private static string Source(params string[] path) => Path.Combine([Built.Root, .. path]);

    private static async Task<ProgramRun> BuildAndRunAsync(string folder, string name, string[] arguments)
    {
        var build = await LocalFeed.DotnetAsync("build", folder, ["-c", "Release", "-o", Path.Combine(folder, "out")], Token);
        build.ExitCode.Should().Be(0, build.Output);
        return await ProgramRun.StartAsync(Path.Combine(folder, "out", name), arguments, Token);
    }
}
