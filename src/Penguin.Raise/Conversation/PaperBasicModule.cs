namespace Penguin.Raise;

/// <summary>The paper's basic form: a model either says "answer" or names the attribute to ask for. It decides both whether and what to ask. Immutable.</summary>
/// <remarks>A reference, not the default. The question joins the one call that reads the turn; published, it is a call of its own.</remarks>
public sealed class PaperBasicModule : IAbstentionModule, IAcquisitionModule
{
    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.NextAttribute;

    /// <inheritdoc/>
    public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.NextAttribute switch
        {
            null => AbstentionDecision.AskOn("next-unread"),
            "" => AbstentionDecision.Answer("model-answers"),
            _ => AbstentionDecision.AskOn("model-asks"),
        });
    }

    /// <inheritdoc/>
    /// <returns>The attribute that the model named; where that may not be asked, the first candidate.</returns>
    public ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var named = context.Candidates.FirstOrDefault(attribute => attribute.Name == context.NextAttribute);
        return ValueTask.FromResult(
            named is not null ? new AcquisitionChoice(named, "model-named")
            : context.Candidates.Count > 0 ? new AcquisitionChoice(context.Candidates[0], "first-candidate") : null);
    }
}
