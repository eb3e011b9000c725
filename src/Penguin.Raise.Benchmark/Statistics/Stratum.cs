namespace Penguin.Raise.Benchmark;

/// <summary>One stratum as what the estimators need: size and sum of each cluster, in the order of the clusters' names.</summary>
internal sealed class Stratum
{
    public Stratum(string name, IEnumerable<SampleItem> items)
    {
        Name = name;
        // Values are summed in ascending order, so that the order of the items cannot change the last digit.
        Clusters = [.. items.GroupBy(item => item.Cluster, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Cluster(group.Count(), group.Select(item => item.Value).Order().Sum()))];
        Count = Clusters.Sum(cluster => cluster.Count);
        Mean = Clusters.Sum(cluster => cluster.Sum) / Count;
    }

    public string Name { get; }

    public Cluster[] Clusters { get; }

    public int Count { get; }

    public double Mean { get; }

    internal readonly record struct Cluster(int Count, double Sum);
}
