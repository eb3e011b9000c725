using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Penguin.Raise.Benchmark;

namespace Penguin.Raise.HostTests;

/// <summary>Bulk planning of the sample scenarios in a process of its own that is killed in the middle.</summary>
public sealed class KilledPlanningTests : IDisposable
{
    private const int KilledAfter = 70;

    private readonly string _folder = Directory.CreateTempSubdirectory("penguin-planning").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Plan_KilledAndStartedAgain_GivesWhatAnUndisturbedRunGives()
    {
        await RunAsync("undisturbed", "calls", "undisturbed.txt");
        await KillAsync("disturbed", "calls before");
        var finished = Finished("disturbed");

        await RunAsync("disturbed", "calls after", "disturbed.txt");

        finished.Count.Should().BeInRange(KilledAfter, 209);
        Lines("disturbed.txt").Should().HaveCount(210).And.Equal(Lines("undisturbed.txt"));
        Calls("calls after").Should().BeEquivalentTo(Needed(finished));
    }

    private static string? Of(JsonElement record) => record.GetProperty("path").GetProperty("scenarioId").GetString();

    private string At(string name) => Path.Combine(_folder, name);

    private string[] Lines(string name) => File.ReadAllLines(At(name));

    private HashSet<string> Finished(string journal) =>
        [.. File.ReadAllText(At(journal)).Split('\n')[1..^1].Select(line => Of(JsonElement.Parse(line))!)];

    /// <summary>Calls by query, under the id of the first scenario that has it: twins repeat queries.</summary>
    private Dictionary<string, int> Calls(string name) => Lines(name).CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>The calls of an undisturbed run for all that was not finished.</summary>
    private Dictionary<string, int> Needed(HashSet<string> finished)
    {
        var scenarios = SampleScenarios.Load();
        var first = scenarios.DistinctBy(scenario => scenario.Query).ToDictionary(scenario => scenario.Query, scenario => scenario.Id, StringComparer.Ordinal);
        return Lines("undisturbed.txt").Select(line => line.Split('|')).Zip(scenarios).Where(pair => !finished.Contains(pair.First[0]))
            .GroupBy(pair => first[pair.Second.Query], StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Sum(pair => int.Parse(pair.First[^1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }

    private async Task RunAsync(string journal, string calls, string results)
    {
        var run = await ProgramRun.StartAsync(Built.PlanningApp, [At(journal), At(calls), At(results), "0"], Token);
        run.ExitCode.Should().Be(0, run.Error);
    }

    /// <summary>The model falls silent after some scenarios, with calls under way; then the process is killed, as by kill -9.</summary>
    private async Task KillAsync(string journal, string calls)
    {
        var start = new ProcessStartInfo(Built.PlanningApp, [At(journal), At(calls), At("none"), KilledAfter.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await using var ended = Token.Register(process.Kill);
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(Token);
        }
        while (line != KilledAfter.ToString(CultureInfo.InvariantCulture));

        process.Kill();
        await process.WaitForExitAsync(Token);
        File.Exists(At("none")).Should().BeFalse();
    }
}
