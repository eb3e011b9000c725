using Penguin.Raise.Landscapes;

namespace Penguin.Raise.Performance;

/// <summary>The queries of a family, planned by one planner after the other.</summary>
internal sealed class LandscapeRun
{
    private const int QueriesEach = 200;
    private readonly Landscape[] _landscapes;

    public LandscapeRun(LandscapeFamily family, IReadOnlyList<ulong> bases)
    {
        Family = family;
        _landscapes = [.. bases.SelectMany(first => Enumerable.Range(0, QueriesEach).Select(i => first + (ulong)i)).AsParallel().AsOrdered().Select(seed => new Landscape(family, seed))];
    }

    public LandscapeFamily Family { get; }

    /// <summary>Plans every query on two cores and measures the paths against the truth.</summary>
    public PathQuality[] Plan(int depth, Func<LandscapeWorld, IAcquisitionPlanner> planner, double failureRate = 0)
    {
        var found = new PathQuality[_landscapes.Length];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var world = new LandscapeWorld(_landscapes[i], noiseSeed: 1) { FailureRate = failureRate };
            // The simulated world answers at once, so nothing is waited for.
            var path = planner(world).PlanAsync(LandscapeWorld.Scenario, seed: i).GetAwaiter().GetResult();
            found[i] = PathQuality.Of(_landscapes[i], path, depth);
        });
        return found;
    }

    public PathQuality[] Lattice(int depth, int evaluations, int batch, Action<PlannerOptions>? more = null, double failureRate = 0) =>
        Plan(depth, world => new LatticePlanner(world, world, Options(depth, evaluations, batch, more)), failureRate);

    public PathQuality[] Paper(int depth, Action<MctsPlannerOptions> tree)
    {
        var settings = new MctsPlannerOptions();
        tree(settings);
        return Plan(depth, world => new MctsPlanner(world, world, Options(depth, 300, 1, null), settings));
    }

    /// <summary>The noise, measured as a host would: 16 evaluations over 8 scenarios.</summary>
    public async Task<JudgeNoise> MeasureAsync()
    {
        var worlds = _landscapes.Select(landscape => new LandscapeWorld(landscape, noiseSeed: 2)).ToArray();
        var scenarios = Enumerable.Range(0, worlds.Length).Select(i => LandscapeWorld.Scenario with { Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture) }).ToArray();
        return await new JudgeNoiseMeter(new Population(worlds)).MeasureAsync(scenarios);
    }

    private static PlannerOptions Options(int depth, int evaluations, int batch, Action<PlannerOptions>? more)
    {
        var options = new PlannerOptions { Depth = depth, Evaluations = evaluations, BatchSize = batch, StopGain = 0 };
        more?.Invoke(options);
        return options;
    }

    private sealed class Population(LandscapeWorld[] worlds) : ISafetyEstimator
    {
        public Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default) =>
            worlds[int.Parse(scenario.Id, System.Globalization.CultureInfo.InvariantCulture)].ObserveAsync(scenario, known, draw, cancellationToken);
    }
}
