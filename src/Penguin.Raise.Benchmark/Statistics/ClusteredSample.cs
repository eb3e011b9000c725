namespace Penguin.Raise.Benchmark;

/// <summary>Values in clusters in strata. Immutable; the order of the items does not matter.</summary>
public sealed class ClusteredSample
{
    /// <summary>Creates a sample.</summary>
    /// <param name="items">The items. Missing values are left out by the caller, never filled in.</param>
    /// <param name="expectedStrata">Strata that should be there; those without an item are named in <see cref="EmptyStrata"/>.</param>
    /// <exception cref="ArgumentException">A value is not a finite number, or a stratum or cluster is <see langword="null"/>.</exception>
    public ClusteredSample(IEnumerable<SampleItem> items, IEnumerable<string>? expectedStrata = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = [.. items];
        foreach (var item in Items)
        {
            if (item.Stratum is null || item.Cluster is null || !double.IsFinite(item.Value))
            {
                throw new ArgumentException("Every item needs a stratum, a cluster and a finite value; leave missing values out.", nameof(items));
            }
        }

        Strata = [.. Items.GroupBy(item => item.Stratum, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Stratum(group.Key, group))];
        EmptyStrata = [.. (expectedStrata ?? []).Distinct(StringComparer.Ordinal).Where(name => Strata.All(stratum => stratum.Name != name))];
    }

    /// <summary>The items as given.</summary>
    public IReadOnlyList<SampleItem> Items { get; }

    /// <summary>The expected strata without an item.</summary>
    public IReadOnlyList<string> EmptyStrata { get; }

    /// <summary>The number of clusters; one of the same name in two strata counts twice.</summary>
    public int ClusterCount => Strata.Sum(stratum => stratum.Clusters.Length);

    internal IReadOnlyList<Stratum> Strata { get; }
}
