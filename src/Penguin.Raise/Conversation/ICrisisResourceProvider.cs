namespace Penguin.Raise;

/// <summary>Knows places to turn to. Numbers come from dated, sourced tables, never from a model.</summary>
/// <remarks>Implementations are safe for concurrent use. One that throws is taken as having none.</remarks>
public interface ICrisisResourceProvider
{
    /// <summary>Finds resources for a region.</summary>
    /// <param name="region">The two-letter region, or <see langword="null"/> where it is not known: then international directories, never silently one country's.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The resources, the fittest first.</returns>
    ValueTask<IReadOnlyList<CrisisResource>> FindAsync(string? region, CancellationToken cancellationToken = default);
}
