using CsCheck;

namespace Penguin.Raise.Tests;

/// <summary>The index in memory against a plain search over all paths in double precision.</summary>
public class PathIndexProperties
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Search_AfterAnyChanges_EqualsTheSearchOverAll(int degree) =>
        await Gen.Select(Gen.Int[1, 40], Gen.Int[0, int.MaxValue], Gen.Int[1, 200]).SampleAsync(async drawn =>
        {
            var (dimension, seed, count) = drawn;
            var random = new Random(seed);
            var index = new InMemoryPathIndex(new PathIndexOptions { MaxDegreeOfParallelism = degree, ParallelFrom = 0 });
            var plain = new Dictionary<string, PathEntry>(StringComparer.Ordinal);
            for (var change = 0; change < 6; change++)
            {
                await ChangeAsync(index, plain, random, dimension, random.Next(1, count + 1));
                var query = Query(random, dimension);

                var found = await index.SearchAsync(query, Ended);

                ShouldEqual(found, plain.Values, query);
                (await index.CountAsync(Ended)).Should().Be(plain.Count);
            }
        }, iter: 40);

    [Fact]
    public async Task Search_MoreWanted_BeginsAlike() => await Gen.Int[0, int.MaxValue].SampleAsync(async seed =>
    {
        var (index, query) = await RandomAsync(seed);

        var (few, many) = (await index.SearchAsync(query with { Count = 5 }, Ended), await index.SearchAsync(query with { Count = 20 }, Ended));

        few.Should().Equal(many.Take(5));
    }, iter: 30);

    [Fact]
    public async Task Search_HigherFloor_TakesFromTheEndAlone() => await Gen.Int[0, int.MaxValue].SampleAsync(async seed =>
    {
        var (index, query) = await RandomAsync(seed);
        var all = await index.SearchAsync(query with { Count = 500, MinSimilarity = -1 }, Ended);

        var above = await index.SearchAsync(query with { Count = 500, MinSimilarity = 0.25 }, Ended);

        above.Should().Equal(all.Take(above.Count));
        all.Skip(above.Count).Should().NotContain(match => match.Similarity >= 0.25);
    }, iter: 30);

    [Fact]
    public async Task Search_QueryOfAnotherLength_FindsTheSame() => await Gen.Int[0, int.MaxValue].SampleAsync(async seed =>
    {
        var (index, query) = await RandomAsync(seed);

        var found = await index.SearchAsync(query with { Embedding = query.Embedding.ToArray().Select(x => x * 4).ToArray() }, Ended);

        found.Should().Equal(await index.SearchAsync(query, Ended));
    }, iter: 30);

    private static async Task<(InMemoryPathIndex Index, PathQuery Query)> RandomAsync(int seed)
    {
        var random = new Random(seed);
        var index = new InMemoryPathIndex();
        await ChangeAsync(index, new Dictionary<string, PathEntry>(StringComparer.Ordinal), random, 9, 300);
        return (index, Query(random, 9));
    }

    private static async Task ChangeAsync(InMemoryPathIndex index, Dictionary<string, PathEntry> plain, Random random, int dimension, int count)
    {
        var removed = plain.Keys.Where(_ => random.Next(3) == 0).ToArray();
        await index.RemoveAsync(removed, Ended);
        Array.ForEach(removed, id => plain.Remove(id));

        var added = Enumerable.Range(0, count).Select(_ => new PathEntry(
            new StoredPath { Id = new string([(char)random.Next('A', 'z'), (char)random.Next('0', '9'), (char)random.Next('0', '9')]), Domain = (SafetyDomain)random.Next(3), Attributes = [] }, Vector(random, dimension))).ToArray();
        await index.AddAsync(added, Ended);
        Array.ForEach(added, entry => plain[entry.Path.Id] = entry);
    }

    private static PathQuery Query(Random random, int dimension) => new(Vector(random, dimension))
    {
        Count = random.Next(1, 40), MinSimilarity = random.Next(2) == 0 ? -1 : random.NextDouble() - 0.5, Domain = random.Next(2) == 0 ? null : (SafetyDomain)random.Next(3),
    };

    // Few different numbers, so that equal and equally near vectors are common.
    private static float[] Vector(Random random, int dimension)
    {
        var vector = Enumerable.Range(0, dimension).Select(_ => (float)random.Next(-2, 3)).ToArray();
        vector[random.Next(dimension)] = 1;
        return vector;
    }

    private static void ShouldEqual(IReadOnlyList<PathMatch> found, IEnumerable<PathEntry> plain, PathQuery query)
    {
        const double Rounding = 2e-6;
        var cosines = plain.Where(entry => query.Domain is null || entry.Path.Domain == query.Domain)
            .ToDictionary(entry => entry.Path.Id, entry => Cosine(entry.Embedding.Span, query.Embedding.Span), StringComparer.Ordinal);
        var expected = cosines.Values.Where(cosine => cosine >= query.MinSimilarity).OrderDescending().Take(query.Count).ToArray();

        // Where cosines are equal but for rounding, either may be taken: the similarities are what is compared, and that each belongs to its path.
        var borderline = cosines.Values.Count(cosine => Math.Abs(cosine - query.MinSimilarity) < Rounding);
        found.Count.Should().BeInRange(expected.Length - borderline, Math.Min(query.Count, expected.Length + borderline));
        found.Zip(expected).Should().NotContain(pair => Math.Abs(pair.First.Similarity - pair.Second) >= Rounding);
        found.Should().NotContain(match => Math.Abs(match.Similarity - cosines[match.Path.Id]) >= Rounding);
        found.Select(match => match.Path.Id).Should().OnlyHaveUniqueItems();
        found.OrderByDescending(match => match.Similarity).ThenBy(match => match.Path.Id, StringComparer.Ordinal).Should().Equal(found);
    }

    private static double Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        double dot = 0, first = 0, second = 0;
        for (var i = 0; i < one.Length; i++)
        {
            (dot, first, second) = (dot + ((double)one[i] * other[i]), first + ((double)one[i] * one[i]), second + ((double)other[i] * other[i]));
        }

        return dot / Math.Sqrt(first * second);
    }
}
