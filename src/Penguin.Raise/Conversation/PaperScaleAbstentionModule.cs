namespace Penguin.Raise;

/// <summary>The paper's scale: how much is known about the person in general, whatever the query needs; answered from a threshold on. Immutable.</summary>
/// <remarks>A reference, not the default: read literally it asks until the budget ends, whatever is asked. No threshold is published; 2 is that of a comment in the published code.</remarks>
public sealed class PaperScaleAbstentionModule : IAbstentionModule
{
    private readonly int _threshold;

    /// <summary>Creates the module.</summary>
    /// <param name="threshold">The level from which on is answered, 1 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 1 to 5.</exception>
    public PaperScaleAbstentionModule(int threshold = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 5);
        _threshold = threshold;
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.GeneralCompleteness;

    /// <inheritdoc/>
    public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.GeneralCompleteness switch
        {
            null => AbstentionDecision.AskOn("general-completeness-unread"),
            { } read when read >= _threshold => AbstentionDecision.Answer("enough-in-general"),
            _ => AbstentionDecision.AskOn("too-little-in-general"),
        });
    }
}
