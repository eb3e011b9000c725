using System.Collections.Concurrent;

namespace Penguin.Raise.Benchmark.Tests;

/// <summary>Plans a fixed pair at the cost of three calls, or fails as it is told; counts by scenario.</summary>
internal sealed class FakePlanner(Func<string, AcquisitionPath?>? path = null) : IAcquisitionPlanner
{
    private readonly ConcurrentQueue<string> _planned = new();

    public IReadOnlyCollection<string> Planned => _planned;

    public string Name => "fake";

    public string Settings { get; init; } = "none";

    /// <summary>Awaited before each plan ends.</summary>
    public Func<string, CancellationToken, Task> Gate { get; init; } = (_, _) => Task.CompletedTask;

    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        _planned.Enqueue(scenario.Id);
        await Gate(scenario.Id, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var found = path is null ? PlanningCases.Path(scenario.Id) : path(scenario.Id) ?? throw new InvalidOperationException("secret");
        return found with { Seed = seed, Settings = Settings };
    }
}

/// <summary>Observes a fixed value, one call each; keeps the draws.</summary>
internal sealed class FixedEstimator(Func<int, double?> value) : ISafetyEstimator
{
    private readonly ConcurrentQueue<(AttributeSet Set, int Draw)> _asked = new();

    public FixedEstimator(double? value)
        : this(_ => value)
    {
    }

    public IReadOnlyList<(AttributeSet Set, int Draw)> Asked => [.. _asked];

    public Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _asked.Enqueue((known, draw));
        return Task.FromResult(new SafetyObservation { Value = value(_asked.Count), Usage = new ModelUsage(2, 20, 10) });
    }
}

internal static class PlanningCases
{
    public static Scenario Scenario(string id, string? issue = null, SafetyDomain? domain = null) => new()
    {
        Id = id, Query = $"What should I do about {id}?", Issue = issue, Domain = domain, Profile = new UserProfile().With("Age", "55+").With("Profession", "Nurse"),
    };

    public static Scenario[] Scenarios(int count) => [.. Enumerable.Range(0, count).Select(i => Scenario("s" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    public static AcquisitionPath Path(string id) => new()
    {
        ScenarioId = id, CatalogFingerprint = AttributeCatalog.Penguin.Fingerprint, Attributes = ["Profession", "Age"], Planner = "fake", StopReason = PlanningStopReasons.Gain,
        Prefixes = [new(3, 0.1), new(3.5, 0.1), new(4.2, 0.1)], NoiseDeviation = 0.4,
        Cost = new PlanningCost { Evaluations = 1, DistinctSets = 1, Rankings = 1, Usage = new ModelUsage(3, 30, 15), Elapsed = TimeSpan.FromSeconds(1) },
    };
}

/// <summary>A file that is not there yet and is deleted in the end.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public string[] Lines => File.ReadAllLines(Path);

    public void Dispose() => File.Delete(Path);
}
