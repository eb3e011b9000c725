namespace Penguin.Raise.Benchmark;

/// <summary>One turn of a conversation that asks on to the budget.</summary>
/// <param name="Outcome">What the agent did.</param>
/// <param name="Questions">How many questions had been asked before this turn's.</param>
/// <param name="Usage">What reading has cost up to and with this turn.</param>
/// <param name="Context">What an abstention module had to decide on; <see langword="null"/> where there was nothing to decide.</param>
internal sealed record TracedTurn(RaiseOutcome Outcome, int Questions, ModelUsage Usage, TurnContext? Context)
{
    /// <summary>The turn in which a module answers: the first in which it would or a smaller budget ends, else the last.</summary>
    public static async ValueTask<int> StopOfAsync(IReadOnlyList<TracedTurn> turns, IAbstentionModule module, int? budget = null, CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < turns.Count - 1; i++)
        {
            if (turns[i].Questions >= budget || (turns[i].Context is { } context && !await AbstainsAsync(module, context with { Budget = budget ?? context.Budget }, cancellationToken).ConfigureAwait(false)))
            {
                return i;
            }
        }

        return turns.Count - 1;
    }

    public override string ToString() => nameof(TracedTurn);

    // The agent takes a module that throws as "ask on".
    private static async ValueTask<bool> AbstainsAsync(IAbstentionModule module, TurnContext context, CancellationToken cancellationToken)
    {
        try
        {
            return (await module.DecideAsync(context, cancellationToken).ConfigureAwait(false)).Abstain;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return true;
        }
    }
}
