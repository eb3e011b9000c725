namespace Penguin.Raise.HostTests;

/// <summary>The console sample, run from a script: what its page shows. <c>PENGUIN_UPDATE_GOLDEN=1</c> writes the file instead, never where <c>CI=true</c>.</summary>
public sealed class ConsoleChatTests
{
    private const string Script = """
        I lost my job last week and cannot sleep. What should I do now?
        /known
        Why do you ask?
        I feel lonely
        skip
        /why
        I am a cook. Profession: cook; Age: 41
        /known
        And if money gets short?
        /why
        /end
        """;

    private static string Golden => Path.Combine(Built.Root, "tests", "Penguin.Raise.HostTests", "Golden", "console-chat.txt");

    private static bool Updates =>
        Environment.GetEnvironmentVariable("PENGUIN_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ConsoleChat_ScriptedPerson_PrintsThePage()
    {
        var run = await ProgramRun.StartAsync(Built.ConsoleChat, [], Script, Token, ("PENGUIN_MODEL", null));
        if (Updates)
        {
            await File.WriteAllTextAsync(Golden, run.Output, Token);
        }

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Be(await File.ReadAllTextAsync(Golden, Token));
    }

    [Fact]
    public async Task ConsoleChat_PersonInDanger_GetsHelpFirst()
    {
        var run = await ProgramRun.StartAsync(Built.ConsoleChat, [], "I want to end my life tonight\n/why\n", Token, ("PENGUIN_MODEL", null));

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("crisis-screen").And.NotContain("simulated;");
    }

    [Fact]
    public async Task ConsoleChat_NothingTyped_Ends() =>
        (await ProgramRun.StartAsync(Built.ConsoleChat, [], "\n\n", Token, ("PENGUIN_MODEL", null))).ExitCode.Should().Be(0);
}
