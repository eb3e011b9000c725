namespace Penguin.Raise;

/// <summary>The default: picks the attribute for which the paths of similar planned queries vote, by what it is expected to gain. Costs no model call. Immutable.</summary>
/// <remarks>
/// Neighbours vote by their similarity, and the built-in starting path beside them (<see cref="PathOptions.SimilarityPower"/>, <see cref="PathOptions.StartingPathWeight"/>); where nothing
/// similar was planned, it alone. Where that is silent too, or an order of the host's own is given, the order holds. Privacy: the query is embedded; see <see cref="PathGuide"/>.
/// </remarks>
public sealed class PathVoteAcquisitionModule : IAcquisitionModule
{
    private readonly PathGuide _guide;
    private readonly double _costWeight;
    private readonly bool _hasOwnOrder;
    private readonly StaticAcquisitionModule _otherwise;

    /// <summary>Creates the module.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="costWeight">How much of a gain one unit of <see cref="UserAttribute.Cost"/> takes away, on the scale of scores; 0 and up. 0: costs do not matter.</param>
    /// <param name="order">The order where nothing similar was planned, in the place of the starting path; <see langword="null"/> for the starting path, and <see cref="StaticAcquisitionModule.DefaultOrder"/> where it is silent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or no number.</exception>
    public PathVoteAcquisitionModule(PathGuide guide, double costWeight = 0, IEnumerable<string>? order = null)
    {
        ArgumentNullException.ThrowIfNull(guide);
        (_guide, _costWeight, _otherwise) = (guide, QuestionCost.Checked(costWeight, nameof(costWeight)), new StaticAcquisitionModule(order));
        _hasOwnOrder = order is not null && !order.SequenceEqual(StaticAcquisitionModule.DefaultOrder, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ballot = await context.Lookups.FindAsync(_guide, context, cancellationToken).ConfigureAwait(false);
        var best = ballot.HasPlanned || !_hasOwnOrder ? ballot.Best(context, _costWeight) : null;
        return best is null ? await _otherwise.ChooseAsync(context, cancellationToken).ConfigureAwait(false)
            : new AcquisitionChoice(best.Attribute, best.IsPrior ? "starting-path" : "path-vote");
    }
}
