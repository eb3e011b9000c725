namespace Penguin.Raise;

/// <summary>Answers once the planned gain of every question that is still possible is below what asking it costs. Needs no reading. Immutable.</summary>
/// <remarks>
/// What may be asked later counts too: the opening question may gain little and be the way to one that gains much. The gain is what similar planned queries say; where none is similar enough, nothing is known about it and the module asks on. Privacy: the query is embedded; see
/// <see cref="PathGuide"/>.
/// </remarks>
public sealed class ValueOfInformationAbstentionModule : IAbstentionModule
{
    internal const string NothingPlanned = "nothing-similar-planned";

    private readonly PathGuide _guide;
    private readonly double _price;
    private readonly double _personal;
    private readonly double _special;

    /// <summary>Creates the module.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="price">The gain that one unit of <see cref="UserAttribute.Cost"/> has to bring, on the scale of scores; 0 and up. A higher price asks less.</param>
    /// <param name="personal">What is added to the cost of a personal attribute; 0 and up.</param>
    /// <param name="special">What is added to the cost of a special category; 0 and up.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the numbers is negative or no number.</exception>
    public ValueOfInformationAbstentionModule(PathGuide guide, double price = 0.16, double personal = 0, double special = 0)
    {
        ArgumentNullException.ThrowIfNull(guide);
        (_guide, _price, _personal, _special) = (guide, QuestionCost.Checked(price, nameof(price)), QuestionCost.Checked(personal, nameof(personal)), QuestionCost.Checked(special, nameof(special)));
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.None;

    /// <inheritdoc/>
    public async ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ballot = await BallotAsync(context, cancellationToken).ConfigureAwait(false);
        return !ballot.HasPlanned ? AbstentionDecision.AskOn(NothingPlanned)
            : ballot.Advice(context).All(advice => advice.IsPrior) ? AbstentionDecision.Answer("paths-are-walked")
            : IsWorthAsking(ballot, context, share: 1) ? AbstentionDecision.AskOn("gain-above-cost")
            : AbstentionDecision.Answer("gain-below-cost");
    }

    internal ValueTask<PathBallot> BallotAsync(TurnContext context, CancellationToken cancellationToken) => context.Lookups.FindAsync(_guide, context, cancellationToken);

    /// <summary>Whether next questions bring more than they cost, of whose planned gain a share is believed.</summary>
    internal bool IsWorthAsking(PathBallot ballot, TurnContext context, double share) => ballot.IsWorthAsking(context, share, attribute => _price * QuestionCost.Of(attribute, _personal, _special));
}
