namespace Penguin.Raise;

/// <summary>One neighbour: its weight, and its path as positions in the catalog.</summary>
internal sealed class PathVoter
{
    private readonly int[] _positions;
    private readonly PrefixEstimate[] _prefixes;

    public PathVoter(PathMatch neighbour, AttributeCatalog catalog)
        : this(neighbour, catalog, neighbour.Path.Source == PathSource.Prior ? 1 : neighbour.Similarity)
    {
    }

    public PathVoter(PathMatch neighbour, AttributeCatalog catalog, double weight)
    {
        var path = neighbour.Path;
        _positions = [.. path.Attributes.Select(name => catalog.TryGet(name, out var attribute) ? catalog.PositionOf(attribute.Name) : -1)];
        _prefixes = [.. path.Prefixes];
        (Weight, IsPrior) = (weight, path.Source == PathSource.Prior);
    }

    public double Weight { get; }

    public bool IsPrior { get; }

    /// <summary>At which step of the path the attribute is acquired; -1 where it is not.</summary>
    public int StepOf(int position) => Array.IndexOf(_positions, position);

    public PathGain Gain(int step, AttributeSet known, AttributeSet candidates) =>
        _prefixes.Length > 0 ? PathGain.Of(_prefixes, _positions, step, known, candidates) : default;
}
