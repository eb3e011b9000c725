namespace Penguin.Raise.HostTests;

/// <summary>The README's example, run as a program.</summary>
public sealed class FirstAnswerTests
{
    [Fact]
    public async Task FirstAnswer_Offline_AsksThenAnswersUnderWhatItLearned()
    {
        var run = await ProgramRun.StartAsync(Built.FirstAnswer, [], TestContext.Current.CancellationToken);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("You don't have to say").And.Contain("[simulated; considered: Emotional State");
        await GoldenOutput.CheckAsync("first-answer.txt", run.Output, TestContext.Current.CancellationToken);
    }
}
