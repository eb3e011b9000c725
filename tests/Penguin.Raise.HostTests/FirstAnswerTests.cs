namespace Penguin.Raise.HostTests;

/// <summary>The README's example for hosts, run as a program.</summary>
public sealed class FirstAnswerTests
{
    [Fact]
    public async Task FirstAnswer_NobodyReplies_AsksOnceAndAnswers()
    {
        var run = await ProgramRun.StartAsync(Built.FirstAnswer, [], TestContext.Current.CancellationToken);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Split('\n')[0].Should().StartWith("How have you been feeling lately?").And.Contain("You don't have to say");
        run.Output.Should().Contain("[simulated; considered: nothing]");
    }
}
