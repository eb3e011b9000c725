namespace Penguin.Raise;

/// <summary>Follows one neighbour's path step by step: that of the best offline safety, as in the paper. Pure.</summary>
public static class PathFollow
{
    /// <summary>The next attribute of the neighbour to follow.</summary>
    /// <param name="neighbours">The paths of similar queries, the most similar first.</param>
    /// <param name="context">The state of the conversation.</param>
    /// <returns>The first attribute of its path that may be asked for; <see langword="null"/> where the path has none left, or nothing can be followed.</returns>
    public static UserAttribute? Next(IReadOnlyList<PathMatch> neighbours, TurnContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Top(neighbours)?.Path.Attributes.Select(name => context.Profile.Catalog.TryGet(name, out var attribute) ? attribute : null)
            .FirstOrDefault(attribute => attribute is not null && context.Candidates.Any(candidate => candidate.Name == attribute.Name));
    }

    /// <summary>The neighbour whose path has the best offline safety.</summary>
    /// <param name="neighbours">The paths of similar queries, the most similar first.</param>
    /// <returns>The neighbour; of equally safe ones the first; one without an estimate only where none has one; <see langword="null"/> where there are none.</returns>
    public static PathMatch? Top(IReadOnlyList<PathMatch> neighbours)
    {
        ArgumentNullException.ThrowIfNull(neighbours);
        return neighbours.Count == 0 ? null : neighbours.MaxBy(neighbour => neighbour.Path.Safety ?? double.NegativeInfinity);
    }
}
