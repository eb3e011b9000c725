namespace Penguin.Raise;

/// <summary>A neighbour's path as an example for a model that picks the next attribute, as in the paper. Holds names and numbers, no text of a query.</summary>
public sealed record PathExample
{
    /// <summary>How like the two queries are, in hundredths; <see langword="null"/> for a starting path.</summary>
    public double? Similarity { get; init; }

    /// <summary>Attributes in the order in which they were acquired; those that the catalog lacks are left out, and all after them.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>The estimated safety with nothing known and after each attribute, in hundredths; empty where there is no estimate.</summary>
    public required IReadOnlyList<double> Safety { get; init; }

    /// <summary>The neighbours' paths as examples.</summary>
    /// <param name="neighbours">The paths of similar queries.</param>
    /// <param name="catalog">The attributes that the model may name.</param>
    /// <returns>One for each neighbour whose path begins with an attribute of the catalog, in their order.</returns>
    public static IReadOnlyList<PathExample> From(IReadOnlyList<PathMatch> neighbours, AttributeCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(neighbours);
        ArgumentNullException.ThrowIfNull(catalog);
        return [.. neighbours.Select(neighbour => Of(neighbour, catalog)).Where(example => example.Attributes.Count > 0)];
    }

    /// <summary>The example as one line of text.</summary>
    /// <returns>For example <c>Emotional State > Age (safety 2.86 > 3.41 > 3.60, similarity 0.71)</c>.</returns>
    public string ToText()
    {
        string[] notes =
        [
            .. Safety.Count > 0 ? [$"safety {string.Join(" > ", Safety.Select(Hundredths))}"] : Array.Empty<string>(),
            .. Similarity is { } similarity ? [$"similarity {Hundredths(similarity)}"] : Array.Empty<string>(),
        ];
        return string.Join(" > ", Attributes) + (notes.Length > 0 ? $" ({string.Join(", ", notes)})" : "");
    }

    /// <summary>The length of the path.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PathExample ({Attributes.Count} attributes)");

    private static PathExample Of(PathMatch neighbour, AttributeCatalog catalog)
    {
        var path = neighbour.Path;
        string[] names = [.. path.Attributes.Select(name => catalog.TryGet(name, out var attribute) ? attribute.Name : null).TakeWhile(name => name is not null)!];
        return new PathExample
        {
            Similarity = path.Source == PathSource.Prior ? null : Math.Round(neighbour.Similarity, 2),
            Attributes = names, Safety = [.. path.Prefixes.Take(names.Length + 1).Select(prefix => Math.Round(prefix.Value, 2))],
        };
    }

    private static string Hundredths(double value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
