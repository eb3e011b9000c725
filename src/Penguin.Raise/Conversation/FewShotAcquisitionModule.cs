namespace Penguin.Raise;

/// <summary>Has the model that reads the turn name the next attribute, with the paths of similar planned queries as examples, as in the paper. Costs no call of its own. Immutable.</summary>
/// <remarks>
/// Published, picking is a call of its own; here question and examples join the one reading call. Where the model names nothing that may be asked, the paths vote. Privacy: the
/// query is embedded, see <see cref="PathGuide"/>; the examples hold names of attributes and numbers, no text.
/// </remarks>
public sealed class FewShotAcquisitionModule : IAcquisitionModule, IPathExamples
{
    private readonly PathGuide _guide;
    private readonly PathVoteAcquisitionModule _otherwise;

    /// <summary>Creates the module.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="order">The order where model and paths are silent, as for <see cref="PathVoteAcquisitionModule"/>.</param>
    public FewShotAcquisitionModule(PathGuide guide, IEnumerable<string>? order = null)
    {
        ArgumentNullException.ThrowIfNull(guide);
        (_guide, _otherwise) = (guide, new PathVoteAcquisitionModule(guide, order: order));
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.NextAttribute;

    /// <inheritdoc/>
    public async ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Candidates.FirstOrDefault(attribute => attribute.Name == context.NextAttribute) is { } named ? new AcquisitionChoice(named, "few-shot")
            : await _otherwise.ChooseAsync(context, cancellationToken).ConfigureAwait(false);
    }

    async ValueTask<IReadOnlyList<PathExample>> IPathExamples.ExamplesAsync(string query, AttributeCatalog catalog, CancellationToken cancellationToken) =>
        PathExample.From(await _guide.FindAsync(query, cancellationToken: cancellationToken).ConfigureAwait(false), catalog);
}
