namespace Penguin.Raise.HostTests;

/// <summary>The sample of an app before and after: the difference is what its README says, and makes the difference.</summary>
public sealed class ExistingAppTests
{
    private const string Query = "How do I find motivation for a new hobby?";

    private static readonly string Folder = Path.Combine(Built.Root, "samples", "05-existing-app");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_OneMessage_AnswersAtOnceWhoeverAsks()
    {
        var run = await ProgramRun.StartAsync(Built.ExistingAppBefore, [Query], Token);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("push yourself").And.NotContain("[simulated; considered");
    }

    [Fact]
    public async Task After_TheSameMessage_AsksThenAnswersForThisPerson()
    {
        var run = await ProgramRun.StartAsync(Built.ExistingAppAfter, [Query, "I have been feeling very low.", "just answer"], Token);

        run.ExitCode.Should().Be(0, run.Error);
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        (lines[0], lines[1]).Should().Match<(string, string)>(pair => pair.Item1 == $"> {Query}" && pair.Item2.Contains("How have you been feeling lately?"));
        run.Output.Should().Contain("[simulated; considered: Emotional State").And.NotContain("push yourself");
    }

    [Fact]
    public async Task After_PersonInDanger_GetsHelpAndNoModelIsAsked()
    {
        var run = await ProgramRun.StartAsync(Built.ExistingAppAfter, ["I want to kill myself"], Token);

        run.Output.Should().Contain("\n- ").And.NotContain("simulated");
    }

    [Fact]
    public async Task Difference_BetweenTheApps_IsWhatTheReadmeShows()
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"), Token)).ReplaceLineEndings("\n");

        var shown = readme.Split("```text\n")[1].Split("```")[0];

        shown.Should().Be($"{await DifferenceAsync("05-existing-app-before.csproj", "05-existing-app-after.csproj")}\n{await DifferenceAsync("Program.cs", "Program.cs")}");
    }

    /// <summary>The lines that the second app has more than the first; the others must be equal and in order, but for the names of the apps.</summary>
    private static async Task<string> DifferenceAsync(string one, string other)
    {
        var (before, after) = (await LinesAsync("before", one), await LinesAsync("after", other));

        after.Where(line => before.Contains(line)).Should().Equal(before);
        return $" before/{one} -> after/{other}\n{string.Concat(after.Where(line => !before.Contains(line)).Select(line => $"+{line}\n"))}";
    }

    private static async Task<string[]> LinesAsync(string app, string file) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(Folder, app, file), Token)).Select(line => line.Replace($"-{app}", "", StringComparison.Ordinal))];
}
