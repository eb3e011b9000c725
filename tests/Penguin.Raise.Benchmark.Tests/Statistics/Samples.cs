namespace Penguin.Raise.Benchmark.Tests;

/// <summary>Makes clustered samples.</summary>
internal static class Samples
{
    /// <summary>One stratum; each array is a cluster.</summary>
    public static ClusteredSample Of(params double[][] clusters) => new(Items("s", clusters));

    public static IEnumerable<SampleItem> Items(string stratum, params double[][] clusters) =>
        clusters.SelectMany((values, cluster) => values.Select(value => new SampleItem(stratum, $"c{cluster}", value)));

    /// <summary>Strata of clusters of 1 to 4 items around stratum means whose macro mean is 0.</summary>
    public static ClusteredSample Random(Random random, int strata, int clusters, double betweenClusters, double withinClusters, bool isSkewed = false)
    {
        var items = new List<SampleItem>();
        for (var s = 0; s < strata; s++)
        {
            var middle = s - ((strata - 1) / 2.0);
            for (var c = 0; c < clusters; c++)
            {
                var shift = middle + (betweenClusters * (isSkewed ? -Math.Log(1 - random.NextDouble()) - 1 : Gauss(random)));
                items.AddRange(Enumerable.Range(0, random.Next(1, 5)).Select(_ => new SampleItem($"s{s}", $"c{c}", shift + (withinClusters * Gauss(random)))));
            }
        }

        return new ClusteredSample(items);
    }

    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
