namespace Penguin.Raise.Benchmark;

/// <summary>Asks on whatever is known, and notes what there was to decide.</summary>
/// <remarks>What a module would decide does not change which question comes next, so one conversation to the budget holds those of all modules: each is a beginning of it.</remarks>
internal sealed class DecisionRecorder(TurnReadings needs) : IAbstentionModule
{
    private readonly AsyncLocal<Slot?> _slot = new();

    public TurnReadings Needs => needs;

    public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        if (_slot.Value is { } slot)
        {
            slot.Context = context;
        }

        return ValueTask.FromResult(AbstentionDecision.AskOn("recorded"));
    }

    /// <summary>A place for what the next turn of the caller's flow has to decide.</summary>
    public Slot Begin() => _slot.Value = new Slot();

    internal sealed class Slot
    {
        /// <summary>What there was to decide; <see langword="null"/> where the turn came to no decision.</summary>
        public TurnContext? Context { get; set; }
    }
}
