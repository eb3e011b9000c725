namespace Penguin.Raise;

/// <summary>Answers once the facts that this query needs are known completely enough: completeness at or above a threshold. Immutable.</summary>
/// <remarks>Completeness is relative to what the query needs (5: nothing further could change a safe answer). What could not be read is not enough.</remarks>
public sealed class ScaleAbstentionModule : IAbstentionModule
{
    private readonly int _threshold;

    /// <summary>Creates the module.</summary>
    /// <param name="threshold">The completeness from which on is answered, 1 to 5. A higher one asks more questions.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 1 to 5.</exception>
    public ScaleAbstentionModule(int threshold = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 5);
        _threshold = threshold;
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.Completeness;

    /// <inheritdoc/>
    public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.Completeness switch
        {
            null => AbstentionDecision.AskOn("completeness-unread"),
            { } read when read >= _threshold => AbstentionDecision.Answer("complete-enough"),
            _ => AbstentionDecision.AskOn("incomplete"),
        });
    }
}
