namespace Penguin.Raise;

/// <summary>Answers once the planned gain of the best next attribute is below what asking for it costs. Needs no reading. Immutable.</summary>
/// <remarks>
/// The gain is what similar planned queries say; where none is similar enough, nothing is known about it and the module asks on. Privacy: the query is embedded; see
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
    public ValueOfInformationAbstentionModule(PathGuide guide, double price = 0.05, double personal = 0, double special = 0)
    {
        ArgumentNullException.ThrowIfNull(guide);
        (_guide, _price, _personal, _special) = (guide, Checked(price, nameof(price)), Checked(personal, nameof(personal)), Checked(special, nameof(special)));
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.None;

    /// <inheritdoc/>
    public async ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = await _guide.FindAsync(context.Query, cancellationToken: cancellationToken).ConfigureAwait(false);
        var planned = PathVote.Of(found, context).Where(advice => !advice.IsPrior).ToArray();
        return planned.Length == 0 ? found.Any(match => match.Path.Source == PathSource.Planned) ? AbstentionDecision.Answer("paths-are-walked") : AbstentionDecision.AskOn(NothingPlanned)
            : planned.Any(advice => advice.ExpectedGain > _price * CostOf(advice.Attribute)) ? AbstentionDecision.AskOn("gain-above-cost")
            : AbstentionDecision.Answer("gain-below-cost");
    }

    private static double Checked(double value, string name) =>
        value >= 0 && !double.IsInfinity(value) ? value : throw new ArgumentOutOfRangeException(name, value, "It must be a number from 0 on.");

    private double CostOf(UserAttribute attribute) => attribute.Cost + attribute.Sensitivity switch
    {
        AttributeSensitivity.Personal => _personal,
        AttributeSensitivity.Special => _special,
        _ => 0,
    };
}
