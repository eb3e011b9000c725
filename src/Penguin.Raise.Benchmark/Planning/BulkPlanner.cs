namespace Penguin.Raise.Benchmark;

/// <summary>Plans many scenarios, several at a time, and goes on where a run before it was ended.</summary>
public static class BulkPlanner
{
    /// <summary>Plans every scenario that the journal does not have yet.</summary>
    /// <remarks>
    /// A finished scenario is in the journal before it is reported, and is not planned again by a run of the same planner, settings, seed, judge and rescoring,
    /// even after the process was killed. One that is under way then is begun again. The journal holds ids, hashes and paths, never a query or a value.
    /// </remarks>
    /// <param name="scenarios">The scenarios; their ids differ.</param>
    /// <param name="planner">Plans them.</param>
    /// <param name="rescorer">Scores each path on fresh draws; <see langword="null"/>: paths are not scored again.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels; what is finished stays in the journal.</param>
    /// <returns>What became of each scenario, in the given order. One that fails says why, and is planned again by the next run.</returns>
    /// <exception cref="ArgumentException">No scenarios, or an id given twice. Nothing was planned then.</exception>
    /// <exception cref="DocumentFormatException">The journal's file is something else, is damaged before its last line, or is of a later version. It is left as it is.</exception>
    /// <exception cref="IOException">The journal cannot be opened or written, for one because another run holds it.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public static async Task<BulkPlanningResult> RunAsync(
        IEnumerable<Scenario> scenarios, IAcquisitionPlanner planner, PathRescorer? rescorer = null, BulkPlanningOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(planner);
        var settings = options ?? new BulkPlanningOptions();
        BulkPlanningOptionsValidator.ThrowIfInvalid(settings);
        Scenario[] items = [.. scenarios];
        ThrowIfNoneOrTwice(items);
        using var journal = settings.JournalPath is { } path ? PlanningJournal.Open(path) : null;
        var run = new BulkPlanningRun(planner, rescorer, settings, journal, items.Length);
        var planned = new PlannedScenario[items.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = settings.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, items.Length, parallel, async (i, token) =>
            planned[i] = await run.PlanAsync(items[i], token).ConfigureAwait(false)).ConfigureAwait(false);
        return new BulkPlanningResult
        {
            Items = planned, Planner = planner.Name, Settings = planner.Settings, Seed = settings.Seed, Judge = settings.Judge, DatasetHash = Benchmark.DatasetHash.Of(items),
        };
    }

    private static void ThrowIfNoneOrTwice(Scenario[] scenarios)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in scenarios)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(scenarios));
            if (!seen.Add(item.Id))
            {
                throw new ArgumentException($"The scenario '{item.Id}' is given twice; every scenario needs an id of its own.", nameof(scenarios));
            }
        }

        if (scenarios.Length == 0)
        {
            throw new ArgumentException("There is no scenario to plan.", nameof(scenarios));
        }
    }
}
