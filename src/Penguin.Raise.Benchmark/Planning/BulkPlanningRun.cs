namespace Penguin.Raise.Benchmark;

/// <summary>One run of bulk planning: takes each scenario from the journal or plans it. Safe for concurrent use.</summary>
internal sealed class BulkPlanningRun(IAcquisitionPlanner planner, PathRescorer? rescorer, BulkPlanningOptions options, PlanningJournal? journal, int total)
{
    private readonly Lock _lock = new();
    private int _done;
    private int _resumed;
    private int _failed;
    private int _failedInRow;

    public async Task<PlannedScenario> PlanAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var key = PlanningKey.Of(scenario, planner, options.Seed, options.Judge, rescorer?.Draws ?? 0);
        var item = new PlannedScenario { ScenarioId = scenario.Id, Domain = scenario.Domain };
        if (journal?.Find(key) is { } found)
        {
            return Counted(item with { Path = found.Path, Rescored = found.Rescored, IsResumed = true });
        }

        if (IsGivenUp())
        {
            return Counted(item with { IsSkipped = true, Diagnostic = "Not planned: too many scenarios in a row had failed." });
        }

        var planned = await PlannedAsync(scenario, item, cancellationToken).ConfigureAwait(false);
        if (planned.IsFinished)
        {
            journal?.Add(new JournalRecord { Key = key, Path = planned.Path!, Rescored = planned.Rescored });
        }

        return Counted(planned);
    }

    private async Task<PlannedScenario> PlannedAsync(Scenario scenario, PlannedScenario item, CancellationToken cancellationToken)
    {
        try
        {
            var path = await planner.PlanAsync(scenario, options.Seed, cancellationToken).ConfigureAwait(false);
            if (path.StopReason == PlanningStopReasons.Failures)
            {
                return item with { Path = path, Diagnostic = "The search was given up: too many evaluations in a row had failed." };
            }

            var score = rescorer is null ? null : await rescorer.ScoreAsync(scenario, path, cancellationToken).ConfigureAwait(false);
            return item with { Path = path, Rescored = score, Diagnostic = score is { Mean: null } ? "Every evaluation of the finished path failed." : null };
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // The text of a foreign exception can repeat what was sent to a model; its type says enough.
            return item with { Diagnostic = failure is ModelCallException known ? known.Message : $"It threw {failure.GetType().Name}." };
        }
    }

    private bool IsGivenUp()
    {
        lock (_lock)
        {
            return _failedInRow >= options.MaxFailedInRow;
        }
    }

    private PlannedScenario Counted(PlannedScenario item)
    {
        lock (_lock)
        {
            _done++;
            _resumed += item.IsResumed ? 1 : 0;
            _failed += item.IsFinished ? 0 : 1;
            _failedInRow = item.IsFinished ? (item.IsResumed ? _failedInRow : 0) : _failedInRow + 1;
            options.Progress?.Report(new BulkPlanningProgress(_done, total, _resumed, _failed));
        }

        return item;
    }
}
