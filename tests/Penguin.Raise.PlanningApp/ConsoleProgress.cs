using System.Globalization;
using Penguin.Raise.Benchmark;

namespace Penguin.Raise.PlanningApp;

/// <summary>Says how many scenarios are finished, and lets the model fall silent after some.</summary>
internal sealed class ConsoleProgress(NotingChatClient model, int silentAfter) : IProgress<BulkPlanningProgress>
{
    public void Report(BulkPlanningProgress value)
    {
        model.IsSilent = value.Done == silentAfter || model.IsSilent;
        Console.Out.WriteLine(value.Done.ToString(CultureInfo.InvariantCulture));
        Console.Out.Flush();
    }
}
