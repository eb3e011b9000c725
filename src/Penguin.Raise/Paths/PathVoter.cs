namespace Penguin.Raise;

/// <summary>One neighbour: its weight, and its path as positions in the catalog.</summary>
internal sealed class PathVoter
{
    private readonly StoredPath _path;
    private readonly int[] _positions;

    public PathVoter(PathMatch neighbour, AttributeCatalog catalog)
        : this(neighbour, catalog, neighbour.Path.Source == PathSource.Prior ? 1 : neighbour.Similarity)
    {
    }

    public PathVoter(PathMatch neighbour, AttributeCatalog catalog, double weight)
    {
        _path = neighbour.Path;
        _positions = [.. _path.Attributes.Select(name => catalog.TryGet(name, out var attribute) ? catalog.PositionOf(attribute.Name) : -1)];
        Weight = weight;
    }

    public double Weight { get; }

    public bool IsPrior => _path.Source == PathSource.Prior;

    /// <summary>At which step of the path the attribute is acquired; -1 where it is not.</summary>
    public int StepOf(int position) => Array.IndexOf(_positions, position);

    public PathGain Gain(int step, AttributeSet known, AttributeSet candidates) =>
        _path.Prefixes.Count > 0 ? PathGain.Of(_path.Prefixes, _positions, step, known, candidates) : default;
}
