using Microsoft.Extensions.Options;

namespace Penguin.Raise.Tests;

public class InMemoryPathIndexTests : PathIndexContract
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_ManySearches_AllocateTheResultAlone()
    {
        var index = new InMemoryPathIndex();
        await index.AddAsync([.. Enumerable.Range(0, 3000).Select(i => Entry(Id(i), i, 1))], Ended);
        var query = new PathQuery(new float[] { 1, 0 }) { Count = 5 };
        _ = (await index.SearchAsync(query, Ended)).Count;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = await index.SearchAsync(query, Ended);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThanOrEqualTo(100 * ((5 * 16) + 24));
    }

    [Fact]
    public async Task Search_SameVectorAtEveryPlace_HasOneSimilarityToTheBit()
    {
        var index = new InMemoryPathIndex();
        var vector = Enumerable.Range(0, 77).Select(i => MathF.Sin(i)).ToArray();
        await index.AddAsync([.. Enumerable.Range(0, 523).Select(i => new PathEntry(new StoredPath { Id = Id(i), Attributes = [] }, vector))], Ended);

        var found = await index.SearchAsync(new PathQuery(vector.Select(x => x + 0.3f).ToArray()) { Count = 1000 }, Ended);

        found.Should().HaveCount(523);
        found.Select(match => match.Similarity).Distinct().Should().ContainSingle();
        found.Select(match => match.Path.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Entries_AddedAgain_AreTheSameToTheBit()
    {
        var first = new InMemoryPathIndex();
        await first.AddAsync([.. Enumerable.Range(1, 300).Select(i => Entry(Id(i), i, 7))], Ended);
        var second = new InMemoryPathIndex();

        await second.AddAsync([.. first.Entries()], Ended);

        second.Entries().Select(entry => (entry.Path.Id, entry.Embedding.Span[0], entry.Embedding.Span[1]))
            .Should().Equal(first.Entries().Select(entry => (entry.Path.Id, entry.Embedding.Span[0], entry.Embedding.Span[1])));
    }

    [Fact]
    public async Task Entries_ChangedAfterwards_AreThoseOfTheCall()
    {
        var index = new InMemoryPathIndex();
        await index.AddAsync([Entry("a", 1, 0), Entry("b", 0, 1)], Ended);
        var entries = index.Entries();

        await index.RemoveAsync(["a"], Ended);
        await index.AddAsync([Entry("c", 1, 1)], Ended);

        entries.Select(entry => entry.Path.Id).Should().Equal("a", "b");
        index.Entries().Select(entry => entry.Path.Id).Should().Equal("b", "c");
    }

    [Fact]
    public async Task Remove_MostPaths_GivesTheirMemoryBack()
    {
        var index = new InMemoryPathIndex();
        await index.AddAsync([.. Enumerable.Range(0, 1000).Select(i => Entry(Id(i), i, 1))], Ended);

        await index.RemoveAsync([.. Enumerable.Range(0, 900).Select(i => Id(i))], Ended);

        index.Blocks.Sum(block => block.Length).Should().Be(100 * RowDots.StrideOf(2));
        (await index.SearchAsync(new PathQuery(new float[] { 0, 1 }) { Count = 200 }, Ended)).Select(match => match.Path.Id)
            .Should().Equal(Enumerable.Range(900, 100).Select(i => Id(i)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void Create_DegreeOutOfRange_IsRefused(int degree)
    {
        var create = () => new InMemoryPathIndex(new PathIndexOptions { MaxDegreeOfParallelism = degree });

        create.Should().Throw<OptionsValidationException>().WithMessage("*MaxDegreeOfParallelism*");
    }

    protected override IPathIndex Create() => new InMemoryPathIndex();

    private static string Id(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

public class ParallelPathIndexTests : PathIndexContract
{
    protected override IPathIndex Create() => new InMemoryPathIndex(new PathIndexOptions { MaxDegreeOfParallelism = 4, ParallelFrom = 0 });
}
