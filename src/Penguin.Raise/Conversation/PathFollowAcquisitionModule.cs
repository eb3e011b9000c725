namespace Penguin.Raise;

/// <summary>Follows, step by step, the path of the similar planned query that reached the best safety. Costs no model call. Immutable.</summary>
/// <remarks>Where no path speaks, the first candidate of the static order is asked. Privacy: the query is embedded; see <see cref="PathGuide"/>.</remarks>
public sealed class PathFollowAcquisitionModule : IAcquisitionModule
{
    private readonly PathGuide _guide;
    private readonly StaticAcquisitionModule _otherwise;

    /// <summary>Creates the module.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="order">The order where no path speaks; <see langword="null"/> for <see cref="StaticAcquisitionModule.DefaultOrder"/>.</param>
    public PathFollowAcquisitionModule(PathGuide guide, IEnumerable<string>? order = null)
    {
        ArgumentNullException.ThrowIfNull(guide);
        (_guide, _otherwise) = (guide, new StaticAcquisitionModule(order));
    }

    /// <inheritdoc/>
    public async ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = await context.Lookups.FindAsync(_guide, context, cancellationToken).ConfigureAwait(false);
        var next = PathFollow.Next(found.Paths, context);
        return next is null ? await _otherwise.ChooseAsync(context, cancellationToken).ConfigureAwait(false) : new AcquisitionChoice(next, "path-follow");
    }
}
