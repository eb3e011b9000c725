namespace Penguin.Raise;

/// <summary>A module that has the turn reader see planned paths as examples.</summary>
internal interface IPathExamples
{
    /// <summary>The examples for a query.</summary>
    ValueTask<IReadOnlyList<PathExample>> ExamplesAsync(string query, AttributeCatalog catalog, CancellationToken cancellationToken);
}
