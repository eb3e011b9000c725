namespace Penguin.Raise.Performance;

/// <summary>The speed of the path index, as a share of the rate at which <c>TensorPrimitives.Sum</c> reads the same numbers in the same run.</summary>
internal static class PathsVerb
{
    private const int Dimension = 384;
    private const int Nearest = 5;
    private const int Repeats = 15;
    private const int WarmUp = 10;
    private const int Tries = 3;
    private const double LeastShare = 0.60;

    public static async Task<bool> RunAsync(string[] args)
    {
        if (args is ["embeddings"]) { return EmbeddingQuality.Print(); }

        int[] sizes = args is ["quick"] ? [14_000] : [14_000, 1_000_000];
        var good = true;
        Console.WriteLine($"Path index, {Dimension} dimensions, exact top {Nearest}; medians of {Repeats} after warm-up; at least {LeastShare:P0} of the rate of TensorPrimitives.Sum over the same arrays");
        Console.WriteLine("     paths  threads  search ms     sum ms   GB/s   share   bytes allocated (result)");
        foreach (var size in sizes)
        {
            var one = await PathsBench.FillAsync(new InMemoryPathIndex(), size, Dimension);
            good &= Measure(one, threads: 1);
            good &= await ExactAsync(one);
            if (size >= new PathIndexOptions().ParallelFrom)
            {
                one = null;
                good &= Measure(await PathsBench.FillAsync(new InMemoryPathIndex(new PathIndexOptions { MaxDegreeOfParallelism = 2 }), size, Dimension), threads: 2);
            }
        }

        Console.WriteLine(good ? "All bounds hold." : "A bound is missed.");
        return good;
    }

    /// <summary>Measures again where a bound is missed, and prints each try: other programs on the machine can slow one side alone.</summary>
    private static bool Measure(InMemoryPathIndex index, int threads) => Enumerable.Range(0, Tries).Any(_ => MeasureOnce(index, threads));

    private static bool MeasureOnce(InMemoryPathIndex index, int threads)
    {
        var query = new PathQuery(PathsBench.Vector(seed: 99, Dimension)) { Count = Nearest };
        var blocks = index.Blocks.ToArray();
        double bytes = blocks.Sum(block => (double)block.Length * sizeof(float));
        var sums = new PathsBench.Sums(blocks, threads);
        double[] search = new double[Repeats], sum = new double[Repeats];
        for (var i = -WarmUp; i < Repeats; i++)
        {
            // Which comes first changes, so that neither always bears what the machine does in between.
            var early = i % 2 == 0 ? PathsBench.Milliseconds(() => sums.Run()) : 0;
            var found = PathsBench.Milliseconds(() => Search(index, query));
            var read = i % 2 == 0 ? early : PathsBench.Milliseconds(() => sums.Run());
            if (i >= 0)
            {
                (search[i], sum[i]) = (found, read);
            }
        }

        var (median, allocated, result) = (PathsBench.Median(search), Allocated(index, query), (Nearest * 16) + 24);
        var (medianSum, share) = (PathsBench.Median(sum), PathsBench.Median(sum) / PathsBench.Median(search));
        var count = bytes / sizeof(float) / Dimension;
        var good = share >= LeastShare && allocated <= result;
        Console.WriteLine($"{count,10:0}  {threads,7}  {median,9:0.000}  {medianSum,9:0.000}  {bytes / median / 1e6,5:0.0}  {share,6:P0}   {allocated} ({result})  {(good ? "ok" : "BAD")}");
        return good;
    }

    private static long Allocated(InMemoryPathIndex index, PathQuery query)
    {
        const int Searches = 20;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Searches; i++)
        {
            Search(index, query);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Searches;
    }

    // In memory a search is done when it returns.
    private static int Search(InMemoryPathIndex index, PathQuery query)
    {
        var search = index.SearchAsync(query);
        return search.IsCompletedSuccessfully ? search.Result.Count : throw new InvalidOperationException("The search did not complete at once.");
    }

    /// <summary>The search against double-precision cosines of all rows.</summary>
    private static async Task<bool> ExactAsync(InMemoryPathIndex index)
    {
        var query = PathsBench.Vector(seed: 77, Dimension);
        var found = await index.SearchAsync(new PathQuery(query) { Count = Nearest });
        var expected = index.Entries().Select(entry => (entry.Path.Id, Cosine: PathsBench.Cosine(query, entry.Embedding.Span)))
            .OrderByDescending(pair => pair.Cosine).Take(Nearest).ToArray();
        var worst = found.Zip(expected, (one, other) => Math.Abs(one.Similarity - other.Cosine)).Max();
        var good = found.Select(match => match.Path.Id).SequenceEqual(expected.Select(pair => pair.Id)) && worst < 1e-6;
        Console.WriteLine($"            same {Nearest} as by double-precision cosines over all rows; largest difference {worst:0.0e+0}  {(good ? "ok" : "BAD")}");
        return good;
    }
}
