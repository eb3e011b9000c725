namespace Penguin.Raise;

/// <summary>Counts what the agent did since it was created: numbers only, no conversation and no person. Safe for concurrent use; in this process.</summary>
/// <param name="time">The clock; <see langword="null"/> for the system's.</param>
public sealed class ActionCounter(TimeProvider? time = null) : ITurnObserver
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly DateTimeOffset _since = (time ?? TimeProvider.System).GetUtcNow();
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _actions = new(StringComparer.Ordinal);
    private long _offers;
    private long _consentQuestions;
    private long _modelCalls;

    /// <inheritdoc/>
    public ValueTask ObserveAsync(TurnRecord turn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        lock (_lock)
        {
            Add(_outcomes, turn.Outcome);
            Add(_reasons, turn.Reason);
            Add(_actions, turn.Action.ToString());
            _offers += turn.Resources > 0 ? 1 : 0;
            _consentQuestions += turn.ConsentGroup is null ? 0 : 1;
            _modelCalls += turn.ModelCalls;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The counts so far.</summary>
    /// <returns>A copy.</returns>
    public ActionCounts Read()
    {
        lock (_lock)
        {
            return new ActionCounts
            {
                From = _since, To = _time.GetUtcNow(), Turns = _outcomes.Values.Sum(), Outcomes = Copy(_outcomes), Reasons = Copy(_reasons), Actions = Copy(_actions),
                TurnsWithResources = _offers, ConsentQuestions = _consentQuestions, ModelCalls = _modelCalls,
            };
        }
    }

    private static void Add(SortedDictionary<string, long> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static SortedDictionary<string, long> Copy(SortedDictionary<string, long> counts) => new(counts, StringComparer.Ordinal);
}
