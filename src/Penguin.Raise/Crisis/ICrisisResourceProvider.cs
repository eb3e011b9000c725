namespace Penguin.Raise;

/// <summary>Knows places to turn to. Numbers come from dated, sourced tables, never from a model.</summary>
/// <remarks>Implementations are safe for concurrent use. One that throws is taken as having none.</remarks>
public interface ICrisisResourceProvider
{
    /// <summary>Finds resources.</summary>
    /// <param name="query">Where, and for what.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The resources, the fittest first.</returns>
    ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, CancellationToken cancellationToken = default);
}
