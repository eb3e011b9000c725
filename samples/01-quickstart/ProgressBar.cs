using Penguin.Raise.Benchmark;
using Spectre.Console;

namespace Quickstart;

/// <summary>A progress bar on the error stream, so that the output stays the same bytes for the same seed.</summary>
internal static class ProgressBar
{
    public static Task<ExperimentResult> ShowAsync(Func<IProgress<ExperimentProgress>, Task<ExperimentResult>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("answering and judging");
                return await run(new TaskProgress(task));
            });
    }

    private sealed class TaskProgress(ProgressTask task) : IProgress<ExperimentProgress>
    {
        public void Report(ExperimentProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }
}
