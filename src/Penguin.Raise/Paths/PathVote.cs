namespace Penguin.Raise;

/// <summary>Turns the paths of similar queries into the next attribute without a model: each neighbour votes with what its path says an attribute would gain now, weighted by similarity. Pure.</summary>
public static class PathVote
{
    /// <summary>What the neighbours say about each attribute that may be asked for.</summary>
    /// <param name="neighbours">The paths of similar queries. One with a similarity that is not above 0 has no vote, except a starting path, which votes with the weight 1.
    /// One without estimates votes by order alone: it has weight and no gain.</param>
    /// <param name="context">The state of the conversation.</param>
    /// <returns>One for each candidate that some neighbour's path holds, the best first: by expected gain, then by the mean place in the paths, then in catalog order.</returns>
    public static IReadOnlyList<PathAdvice> Of(IReadOnlyList<PathMatch> neighbours, TurnContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var catalog = context.Profile.Catalog;
        return Of(neighbours, catalog, context.Profile.KnownSet, AttributeSet.Of(context.Candidates.Select(attribute => catalog.PositionOf(attribute.Name))));
    }

    /// <summary>What the neighbours say about each attribute that may be asked for.</summary>
    /// <param name="neighbours">As for the other overload.</param>
    /// <param name="catalog">The attributes; those of a path that it lacks are passed over.</param>
    /// <param name="known">What is known.</param>
    /// <param name="candidates">What may be asked for.</param>
    /// <returns>As for the other overload.</returns>
    public static IReadOnlyList<PathAdvice> Of(IReadOnlyList<PathMatch> neighbours, AttributeCatalog catalog, AttributeSet known, AttributeSet candidates)
    {
        ArgumentNullException.ThrowIfNull(neighbours);
        ArgumentNullException.ThrowIfNull(catalog);
        return new PathBallot(neighbours.Select(neighbour => new PathVoter(neighbour, catalog)), catalog, neighbours).Advice(known, candidates);
    }
}
