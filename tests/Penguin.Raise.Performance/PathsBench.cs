using System.Diagnostics;
using System.Numerics.Tensors;

namespace Penguin.Raise.Performance;

/// <summary>What the verb <c>paths</c> measures with.</summary>
internal static class PathsBench
{
    private const int Batch = 10_000;

    public static async Task<InMemoryPathIndex> FillAsync(InMemoryPathIndex index, int count, int dimension)
    {
        var random = new Random(7);
        for (var start = 0; start < count; start += Batch)
        {
            await index.AddAsync([.. Enumerable.Range(start, Math.Min(Batch, count - start)).Select(i => new PathEntry(
                new StoredPath { Id = $"bench-{i}", Attributes = [] }, Vector(random, dimension)))]);
        }

        return index;
    }

    public static float[] Vector(int seed, int dimension) => Vector(new Random(seed), dimension);

    /// <summary>Begins with a fresh time slice: on a busy machine the scheduler would otherwise interrupt always at the same place of a regular loop.</summary>
    public static double Milliseconds(Action work)
    {
        Thread.Yield();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double Median(double[] values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    public static double Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        double dot = 0, first = 0, second = 0;
        for (var i = 0; i < one.Length; i++)
        {
            dot += (double)one[i] * other[i];
            first += (double)one[i] * one[i];
            second += (double)other[i] * other[i];
        }

        return dot / Math.Sqrt(first * second);
    }

    private static float[] Vector(Random random, int dimension)
    {
        var vector = new float[dimension];
        for (var i = 0; i < dimension; i++)
        {
            vector[i] = random.NextSingle() - 0.5f;
        }

        return vector;
    }

    /// <summary>Sums the blocks on one or more threads, each taking the next block until none is left.</summary>
    internal sealed class Sums(ReadOnlyMemory<float>[] blocks, int threads)
    {
        private int _next;
        private double _kept;

        public double Run()
        {
            _next = 0;
            var helpers = Enumerable.Range(1, threads - 1).Select(_ => Task.Run(Work)).ToArray();
            Work();
            Task.WaitAll(helpers);
            return _kept;
        }

        private void Work()
        {
            double sum = 0;
            for (var i = Interlocked.Increment(ref _next) - 1; i < blocks.Length; i = Interlocked.Increment(ref _next) - 1)
            {
                sum += TensorPrimitives.Sum(blocks[i].Span);
            }

            _kept = sum;
        }
    }
}
