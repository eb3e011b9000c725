namespace Penguin.Raise.Benchmark;

/// <summary>Measures one scenario under every candidate. Nothing but cancellation gets out of it as an exception.</summary>
internal sealed class CalibrationRun(ConversationTracer tracer, AbstentionCandidate[] candidates, AnswerWriter writer, ISafetyJudge judge, int seed)
{
    private readonly ItemMeasurement _measurement = new(judge, keepTexts: false);

    public async Task<IReadOnlyList<ItemResult>> MeasureAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        IReadOnlyList<TracedTurn> turns;
        try
        {
            turns = await tracer.TraceAsync(scenario, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            var lost = await _measurement.MeasureAsync(scenario, new BrokenArm(failure), draw: 0, seed, cancellationToken).ConfigureAwait(false);
            return [lost, .. candidates.Select(candidate => lost with { Arm = candidate.Name })];
        }

        var byTurn = new Dictionary<int, ItemResult>();
        var results = new List<ItemResult> { await StoppedAsync(turns.Count - 1).ConfigureAwait(false) };
        foreach (var candidate in candidates)
        {
            var stop = await TracedTurn.StopOfAsync(turns, candidate.Module, cancellationToken: cancellationToken).ConfigureAwait(false);
            results.Add(await StoppedAsync(stop).ConfigureAwait(false) with { Arm = candidate.Name });
        }

        return results;

        async ValueTask<ItemResult> StoppedAsync(int turn)
        {
            if (!byTurn.TryGetValue(turn, out var item))
            {
                byTurn[turn] = item = await _measurement.MeasureAsync(scenario, new TracedArm(turns, turn, writer), draw: 0, seed, cancellationToken).ConfigureAwait(false);
            }

            return item;
        }
    }

    private sealed class BrokenArm(Exception failure) : IExperimentArm
    {
        public string Name => CalibrationResult.ToTheBudget;

        public Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default) => Task.FromException<ArmAnswer>(failure);
    }
}
