namespace Penguin.Raise;

/// <summary>Finds planned paths of benchmark queries that are like a query.</summary>
/// <remarks>
/// Implementations are safe for concurrent use; a search sees every finished call that changed the index, and of one under way all or nothing.
/// They keep what is in <see cref="PathEntry"/> and nothing else. Privacy: only embeddings of benchmark queries go in, never a user's query and never a text;
/// the embedding of a search is not kept.
/// </remarks>
public interface IPathIndex
{
    /// <summary>Adds paths. An entry whose id is there already takes its place.</summary>
    /// <param name="entries">The entries; of several with one id the last counts. Embeddings are copied.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>A task that is done when they can be found.</returns>
    /// <exception cref="ArgumentException">An embedding is not of the index's dimension, holds a number that is not finite, or is all zeros; or an entry has no
    /// id, or estimates that do not fit its attributes. Nothing is added then.</exception>
    ValueTask AddAsync(IReadOnlyCollection<PathEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Removes paths.</summary>
    /// <param name="ids">Ids, compared by code unit; those that are not there are passed over.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were removed.</returns>
    ValueTask<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>Finds the paths whose embeddings are nearest by cosine.</summary>
    /// <param name="query">The embedding, how many to find and which count.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The nearest first; of equally near ones the one whose id comes first by code unit. Empty where nothing is similar enough.</returns>
    /// <exception cref="ArgumentException">The embedding is not of the index's dimension, holds a number that is not finite, or is all zeros; or the count is below 1.</exception>
    ValueTask<IReadOnlyList<PathMatch>> SearchAsync(PathQuery query, CancellationToken cancellationToken = default);

    /// <summary>Counts the paths.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many there are.</returns>
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);
}
