namespace Penguin.Raise;

/// <summary>Follows a model's yes or no: yes is to abstain and ask on, no is to answer. What could not be read is a yes. Immutable.</summary>
/// <remarks>The question joins the one call that reads the turn.</remarks>
public sealed class BinaryAbstentionModule : IAbstentionModule
{
    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.AskMore;

    /// <inheritdoc/>
    public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.AskMore switch
        {
            null => AbstentionDecision.AskOn("ask-more-unread"),
            true => AbstentionDecision.AskOn("model-abstains"),
            false => AbstentionDecision.Answer("model-proceeds"),
        });
    }
}
