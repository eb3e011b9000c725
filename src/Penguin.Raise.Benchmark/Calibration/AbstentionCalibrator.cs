namespace Penguin.Raise.Benchmark;

/// <summary>Chooses the threshold of an abstention module on a planning split.</summary>
public static class AbstentionCalibrator
{
    /// <summary>Tries every candidate on every scenario and chooses one.</summary>
    /// <remarks>
    /// Each scenario is one conversation that asks on to the budget; what every candidate would have decided is noted on the way, so candidates that need no call of their own cost no
    /// further conversation. An answer is written and judged once for each turn at which some candidate stops: at most budget + 1 answers and judgements a scenario, however many candidates
    /// there are. The persons have agreed to questions about every group. Only standard scenarios count. Evaluate the choice on other scenarios: see <see cref="ScenarioSplit"/>.
    /// </remarks>
    /// <param name="scenarios">The planning split; their ids differ.</param>
    /// <param name="candidates">The settings to try; their names differ.</param>
    /// <param name="agentOf">Makes the agent around the module that it is given, with the acquisition module, the budget and the models that the host uses.</param>
    /// <param name="writer">Writes the answers of conversations that a candidate ends early.</param>
    /// <param name="judge">Scores the answers.</param>
    /// <param name="user">Plays the persons; <see langword="null"/> for <see cref="ProfileUser"/>.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels; nothing is returned then.</param>
    /// <returns>The curve and the choice. What fails is missing, counted and in no mean. The same models, scenarios and seed give the same result.</returns>
    /// <exception cref="ArgumentException">No scenarios or candidates, or an id or name given twice.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public static async Task<CalibrationResult> CalibrateAsync(
        IEnumerable<Scenario> scenarios, IEnumerable<AbstentionCandidate> candidates, Func<IAbstentionModule, IRaiseAgent> agentOf, AnswerWriter writer, ISafetyJudge judge,
        IScenarioUser? user = null, CalibrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(agentOf);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(judge);
        var settings = options ?? new CalibrationOptions();
        CalibrationOptionsValidator.ThrowIfInvalid(settings);
        Scenario[] items = [.. scenarios.Where(scenario => scenario.Role == ScenarioRole.Standard)];
        AbstentionCandidate[] tried = [.. candidates];
        ExperimentRunner.ThrowIfNoneOrTwice(items.Select(item => item.Id), "standard scenario", nameof(scenarios));
        ExperimentRunner.ThrowIfNoneOrTwice(tried.Select(candidate => candidate.Name).Prepend(CalibrationResult.ToTheBudget), "candidate", nameof(candidates));
        ArgumentOutOfRangeException.ThrowIfZero(tried.Length, nameof(candidates));

        var time = settings.Time ?? TimeProvider.System;
        var started = time.GetUtcNow();
        var recorder = new DecisionRecorder(tried.Aggregate(TurnReadings.None, (all, candidate) => all | candidate.Module.Needs));
        var run = new CalibrationRun(new ConversationTracer(agentOf(recorder), recorder, user ?? new ProfileUser(), settings.Seed), tried, writer, judge, settings.Seed);
        var found = new IReadOnlyList<ItemResult>[items.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = settings.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, items.Length, parallel, async (i, token) => found[i] = await run.MeasureAsync(items[i], token).ConfigureAwait(false)).ConfigureAwait(false);
        var result = new ExperimentResult
        {
            Arms = [CalibrationResult.ToTheBudget, .. tried.Select(candidate => candidate.Name)], Items = [.. found.SelectMany(item => item)], Draws = 1, Seed = settings.Seed,
            LibraryVersion = ExperimentRunner.Version, DatasetHash = Benchmark.DatasetHash.Of(items), Started = started, Finished = time.GetUtcNow(),
        };
        return CalibrationCurve.Of(result, tried, settings);
    }
}
