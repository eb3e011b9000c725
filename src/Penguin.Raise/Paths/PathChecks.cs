using System.Globalization;

namespace Penguin.Raise;

/// <summary>Refuses entries and queries that an index cannot hold or answer, and says why.</summary>
internal static class PathChecks
{
    public static void Entry(PathEntry? entry, int dimension, string parameter)
    {
        if (entry?.Path is not { } path)
        {
            throw new ArgumentException("An entry or its path is null.", parameter);
        }

        if (string.IsNullOrWhiteSpace(path.Id))
        {
            throw new ArgumentException("A path has no id. Give each the id of the scenario that was planned.", parameter);
        }

        if (path.Prefixes.Count != 0 && path.Prefixes.Count != path.Attributes.Count + 1)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The path '{path.Id}' has {path.Attributes.Count} attributes and {path.Prefixes.Count} prefix estimates. Give one for nothing known and one for each attribute, or none."), parameter);
        }

        Embedding(entry.Embedding.Span, dimension, $"The embedding of the path '{path.Id}'", parameter);
    }

    public static void Query(in PathQuery query, int dimension, string parameter)
    {
        if (query.Count < 1 || double.IsNaN(query.MinSimilarity))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The query asks for {query.Count} paths of a similarity from {query.MinSimilarity}. Ask for 1 or more, and for a similarity that is a number."), parameter);
        }

        Embedding(query.Embedding.Span, dimension, "The embedding of the query", parameter);
    }

    private static void Embedding(ReadOnlySpan<float> embedding, int dimension, string what, string parameter)
    {
        if (UnitVector.Fault(embedding) is { } fault)
        {
            throw new ArgumentException($"{what} cannot be used: {fault}.", parameter);
        }

        if (dimension != 0 && embedding.Length != dimension)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{what} has {embedding.Length} dimensions; those of the index have {dimension}. Use one embedding generator for all that goes into an index and all that is looked up."), parameter);
        }
    }
}
