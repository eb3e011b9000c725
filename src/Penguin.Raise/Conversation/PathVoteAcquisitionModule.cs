namespace Penguin.Raise;

/// <summary>Picks the attribute for which the paths of similar planned queries vote, by their expected gain per unit of cost. Costs no model call. Immutable.</summary>
/// <remarks>
/// Where nothing similar was planned and there is no starting path, the first candidate of the static order is asked. Privacy: the query is embedded; see
/// <see cref="PathGuide"/>.
/// </remarks>
public sealed class PathVoteAcquisitionModule : IAcquisitionModule
{
    private readonly PathGuide _guide;
    private readonly double _costWeight;
    private readonly StaticAcquisitionModule _otherwise;

    /// <summary>Creates the module.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="costWeight">How much of a gain one unit of <see cref="UserAttribute.Cost"/> takes away, on the scale of scores; 0 and up. 0: costs do not matter.</param>
    /// <param name="order">The order where no path speaks; <see langword="null"/> for <see cref="StaticAcquisitionModule.DefaultOrder"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or no number.</exception>
    public PathVoteAcquisitionModule(PathGuide guide, double costWeight = 0, IEnumerable<string>? order = null)
    {
        ArgumentNullException.ThrowIfNull(guide);
        if (!(costWeight >= 0) || double.IsInfinity(costWeight))
        {
            throw new ArgumentOutOfRangeException(nameof(costWeight), costWeight, "It must be a number from 0 on.");
        }

        (_guide, _costWeight, _otherwise) = (guide, costWeight, new StaticAcquisitionModule(order));
    }

    /// <inheritdoc/>
    public async ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = await _guide.FindAsync(context.Query, cancellationToken: cancellationToken).ConfigureAwait(false);
        var best = PathVote.Of(found, context).OrderByDescending(advice => advice.ExpectedGain - (_costWeight * advice.Attribute.Cost)).FirstOrDefault();
        return best is null ? await _otherwise.ChooseAsync(context, cancellationToken).ConfigureAwait(false)
            : new AcquisitionChoice(best.Attribute, best.IsPrior ? "starting-path" : "path-vote");
    }
}
