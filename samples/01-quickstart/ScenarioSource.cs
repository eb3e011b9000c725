using Penguin.Raise;
using Penguin.Raise.Benchmark;

namespace Quickstart;

/// <summary>The scenarios: the sample set, or a file.</summary>
internal static class ScenarioSource
{
    public static async Task<IReadOnlyList<Scenario>> LoadAsync(FileInfo? data, CancellationToken cancellationToken)
    {
        if (data is null)
        {
            return SampleScenarios.Load();
        }

        try
        {
            var reading = await ScenarioRecordReader.ReadAsync(data.FullName, cancellationToken: cancellationToken);
            foreach (var problem in reading.Problems.Concat(reading.Notes))
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            return reading.Scenarios.Count == 0 || reading.Problems.Count > 0
                ? throw new QuickstartFault($"{data.Name}: {reading.Problems.Count} records cannot be used (see above), {reading.Scenarios.Count} can. Mend the file and run again; nothing was run.")
                : reading.Scenarios;
        }
        catch (DatasetFormatException fault)
        {
            throw new QuickstartFault(fault.Message);
        }
    }
}
