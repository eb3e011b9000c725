namespace Penguin.Raise;

/// <summary>Picks the attribute whose planned gain, times the probability that this person's value matters, most exceeds its cost. Costs no model call. Immutable.</summary>
/// <remarks>
/// The probability is the share of the votes by which the attribute gains something at all: every neighbour was another person, so it tells how often a value matters. Where no path
/// speaks, the first candidate of the static order is asked. Privacy: the query is embedded; see <see cref="PathGuide"/>.
/// </remarks>
public sealed class ExpectedGainAcquisitionModule : IAcquisitionModule
{
    // A gain below this is within the noise of planning.
    private const double LeastGain = 0.1;

    private readonly PathGuide _guide;
    private readonly double _price;
    private readonly double _personal;
    private readonly double _special;
    private readonly StaticAcquisitionModule _otherwise;

    /// <summary>Creates the module.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="price">How much of a gain one unit of <see cref="UserAttribute.Cost"/> takes away, on the scale of scores; 0 and up.</param>
    /// <param name="personal">What is added to the cost of a personal attribute; 0 and up.</param>
    /// <param name="special">What is added to the cost of a special category; 0 and up.</param>
    /// <param name="order">The order where no path speaks; <see langword="null"/> for <see cref="StaticAcquisitionModule.DefaultOrder"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the numbers is negative or no number.</exception>
    public ExpectedGainAcquisitionModule(PathGuide guide, double price = 0.02, double personal = 0, double special = 0, IEnumerable<string>? order = null)
    {
        ArgumentNullException.ThrowIfNull(guide);
        (_guide, _otherwise) = (guide, new StaticAcquisitionModule(order));
        (_price, _personal, _special) = (QuestionCost.Checked(price, nameof(price)), QuestionCost.Checked(personal, nameof(personal)), QuestionCost.Checked(special, nameof(special)));
    }

    /// <inheritdoc/>
    public async ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ballot = await context.Lookups.FindAsync(_guide, context, cancellationToken).ConfigureAwait(false);
        var (known, candidates) = (ballot.Known(context.Profile), ballot.Positions(context.Candidates));
        var (best, most) = (default(UserAttribute), double.NegativeInfinity);
        foreach (var attribute in context.Candidates)
        {
            var (share, gain) = ballot.Matters(attribute, known, candidates, LeastGain);
            var worth = (share * gain) - (_price * QuestionCost.Of(attribute, _personal, _special));
            if (share > 0 && worth > most)
            {
                (best, most) = (attribute, worth);
            }
        }

        return best is null ? await _otherwise.ChooseAsync(context, cancellationToken).ConfigureAwait(false) : new AcquisitionChoice(best, "expected-gain");
    }
}
