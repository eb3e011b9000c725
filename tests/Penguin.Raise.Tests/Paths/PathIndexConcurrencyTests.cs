namespace Penguin.Raise.Tests;

/// <summary>Searches while the index is written to.</summary>
public class PathIndexConcurrencyTests
{
    private const int Writes = 400;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Search_WhileWritten_SeesEachChangeWholly(int degree)
    {
        var index = new InMemoryPathIndex(new PathIndexOptions { MaxDegreeOfParallelism = degree, ParallelFrom = 0 });
        await index.AddAsync(Generation(0), Ended);
        var ended = false;
        var writer = Task.Run(() => WriteAsync(index, () => Volatile.Write(ref ended, true)), Ended);

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(index, () => Volatile.Read(ref ended)), Ended)).ToArray();

        await writer;
        (await Task.WhenAll(readers)).Should().OnlyContain(searches => searches > 0);
        (await index.CountAsync(Ended)).Should().Be(90);
    }

    [Fact]
    public async Task Search_ManyAtOnceWithHelpers_EachFindsItsOwn()
    {
        var index = new InMemoryPathIndex(new PathIndexOptions { MaxDegreeOfParallelism = 4, ParallelFrom = 0 });
        await index.AddAsync([.. Enumerable.Range(0, 2000).Select(i => Turned(i))], Ended);

        var found = await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => Task.Run(
            async () => (await index.SearchAsync(new PathQuery(Turned(i).Embedding) { Count = 3 }, Ended))[0].Path.Id == Turned(i).Path.Id, Ended)));

        found.Should().OnlyContain(own => own);
    }

    private static async Task WriteAsync(InMemoryPathIndex index, Action end)
    {
        for (var write = 1; write <= Writes; write++)
        {
            // The same ids with another direction: whoever sees two directions at once has seen half a change.
            await index.AddAsync(Generation(write), Ended);
        }

        end();
    }

    private static async Task<int> ReadAsync(InMemoryPathIndex index, Func<bool> hasEnded)
    {
        var searches = 0;
        do
        {
            var found = await index.SearchAsync(new PathQuery(new float[] { 1, 0 }) { Count = 200 }, Ended);

            var isWhole = found.Count == 90 && found.All(match => match.Similarity == found[0].Similarity && match.Path.Attributes[0] == found[0].Path.Attributes[0])
                && Math.Abs(found[0].Similarity - Math.Cos(int.Parse(found[0].Path.Attributes[0], System.Globalization.CultureInfo.InvariantCulture))) < 1e-5;
            isWhole.Should().BeTrue("search {0} must see one generation", searches);
            searches++;
        }
        while (!hasEnded());
        return searches;
    }

    private static PathEntry[] Generation(int number) => [.. Enumerable.Range(0, 90).Select(i => Entry(
        $"{(char)('0' + (i / 10))}{(char)('0' + (i % 10))}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), MathF.Cos(number), MathF.Sin(number)))];

    private static PathEntry Turned(int number) => Entry(number.ToString(System.Globalization.CultureInfo.InvariantCulture), "-", MathF.Cos(number * 0.003f), MathF.Sin(number * 0.003f));

    private static PathEntry Entry(string id, string name, float x, float y) => new(new StoredPath { Id = id, Attributes = [name] }, new[] { x, y });
}
