using System.Reflection;

namespace Penguin.Raise.Benchmark;

/// <summary>Answers scenarios in several arms and has the answers judged.</summary>
public static class ExperimentRunner
{
    internal static string Version => typeof(ExperimentRunner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Runs an experiment.</summary>
    /// <param name="scenarios">The scenarios; their ids differ.</param>
    /// <param name="arms">The arms; their names differ. Tables compare the others with the first.</param>
    /// <param name="judge">Scores the answers. It gets the scenario itself, whatever the arm showed to its model.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels; nothing is returned then.</param>
    /// <returns>The items. One that fails is missing and says why; it does not stop the others.</returns>
    /// <exception cref="ArgumentException">No scenarios or arms, an id or name given twice, or a scenario that an arm cannot be used with. Nothing was called then.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public static async Task<ExperimentResult> RunAsync(
        IEnumerable<Scenario> scenarios, IEnumerable<IExperimentArm> arms, ISafetyJudge judge, ExperimentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(arms);
        ArgumentNullException.ThrowIfNull(judge);
        var settings = options ?? new ExperimentOptions();
        ExperimentOptionsValidator.ThrowIfInvalid(settings);
        Scenario[] items = [.. scenarios];
        IExperimentArm[] ways = [.. arms];
        ThrowIfNoneOrTwice(items.Select(item => item.Id), "scenario", nameof(scenarios));
        ThrowIfNoneOrTwice(ways.Select(way => way.Name), "arm", nameof(arms));
        foreach (var way in ways)
        {
            Array.ForEach(items, way.ThrowIfUnusable);
        }

        var time = settings.Time ?? TimeProvider.System;
        var started = time.GetUtcNow();
        var results = new ItemResult[items.Length * ways.Length * settings.Draws];
        var counter = new ProgressCounter(results.Length, settings.Progress);
        var measurement = new ItemMeasurement(judge, settings.KeepTexts);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = settings.Concurrency, CancellationToken = cancellationToken };
        var (draws, firstDraw) = (settings.Draws, settings.Seed * settings.Draws);
        await Parallel.ForAsync(0, results.Length, parallel, async (i, token) =>
        {
            var (scenario, arm, draw) = (items[i / draws / ways.Length], ways[i / draws % ways.Length], i % draws);
            var result = await measurement.MeasureAsync(scenario, arm, draw, firstDraw + draw, token).ConfigureAwait(false);
            results[i] = result;
            counter.Count(result);
        }).ConfigureAwait(false);
        return new ExperimentResult
        {
            Arms = [.. ways.Select(way => way.Name)], Items = results, Draws = draws, Seed = settings.Seed, LibraryVersion = Version, DatasetHash = Benchmark.DatasetHash.Of(items),
            Started = started, Finished = time.GetUtcNow(),
        };
    }

    internal static void ThrowIfNoneOrTwice(IEnumerable<string> names, string kind, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.Add(name))
            {
                throw new ArgumentException($"The {kind} '{name}' is given twice; every {kind} needs a name of its own.", parameter);
            }
        }

        if (seen.Count == 0)
        {
            throw new ArgumentException($"An experiment needs at least one {kind}.", parameter);
        }
    }
}
