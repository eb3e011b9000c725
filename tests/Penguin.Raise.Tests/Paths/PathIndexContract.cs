namespace Penguin.Raise.Tests;

/// <summary>What every path index keeps to.</summary>
public abstract class PathIndexContract
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_Empty_FindsNothing()
    {
        var index = Create();

        var found = await index.SearchAsync(new PathQuery(new float[] { 1, 0 }), Ended);

        found.Should().BeEmpty();
        (await index.CountAsync(Ended)).Should().Be(0);
    }

    [Fact]
    public async Task Search_SomePaths_FindsTheNearestFirst()
    {
        var index = Create();
        await index.AddAsync([Entry("far", -1, 0), Entry("near", 3, 1), Entry("same", 5, 0), Entry("across", 0, 2)], Ended);

        var found = await index.SearchAsync(new PathQuery(new float[] { 2, 0 }) { Count = 3 }, Ended);

        found.Select(match => match.Path.Id).Should().Equal("same", "near", "across");
        found.Select(match => match.Similarity).Should().SatisfyRespectively(
            same => same.Should().BeApproximately(1, 1e-6), near => near.Should().BeApproximately(3 / Math.Sqrt(10), 1e-6), across => across.Should().BeApproximately(0, 1e-6));
    }

    [Fact]
    public async Task Search_EquallyNear_AreOrderedById()
    {
        var index = Create();
        await index.AddAsync([Entry("c", 1, 1), Entry("B", 2, 2), Entry("a", 3, 3), Entry("b", 4, 4)], Ended);

        var found = await index.SearchAsync(new PathQuery(new float[] { 1, 1 }) { Count = 3 }, Ended);

        found.Select(match => match.Path.Id).Should().Equal("B", "a", "b");
    }

    [Fact]
    public async Task Search_Floor_KeepsWhatIsOnIt()
    {
        var index = Create();
        await index.AddAsync([Entry("on", 3, 4), Entry("below", 2.9f, 4), Entry("above", 3.1f, 4)], Ended);

        var found = await index.SearchAsync(new PathQuery(new float[] { 1, 0 }) { MinSimilarity = 0.6 }, Ended);

        found.Select(match => match.Path.Id).Should().Equal("above", "on");
    }

    [Fact]
    public async Task Search_Domain_FindsOnlyItsPaths()
    {
        var index = Create();
        await index.AddAsync([Entry("none", 1, 0), Entry("health", 0.5f, 1, SafetyDomain.Health), Entry("life", 1, 0, SafetyDomain.Life)], Ended);

        var found = await index.SearchAsync(new PathQuery(new float[] { 1, 0 }) { Domain = SafetyDomain.Health }, Ended);

        found.Select(match => match.Path.Id).Should().Equal("health");
    }

    [Fact]
    public async Task Search_Path_ComesBackWhole()
    {
        var index = Create();
        var path = new StoredPath
        {
            Id = "a", Domain = SafetyDomain.Social, Attributes = ["Age"], Prefixes = [new(2.5, 0.25), new(3.125, null)], Rescored = new(3, 0.5), Source = PathSource.Prior,
        };
        await index.AddAsync([new PathEntry(path, new float[] { 1, 0 })], Ended);

        var found = await index.SearchAsync(new PathQuery(new float[] { 1, 0 }), Ended);

        found.Should().ContainSingle().Which.Path.Should().BeEquivalentTo(path);
    }

    [Fact]
    public async Task Add_IdThatIsThere_TakesItsPlace()
    {
        var index = Create();
        await index.AddAsync([Entry("a", 1, 0), Entry("b", 1, 1)], Ended);

        await index.AddAsync([Entry("b", 7, 7), Entry("a", 1, 0), Entry("a", 0, 1)], Ended);

        (await index.CountAsync(Ended)).Should().Be(2);
        (await index.SearchAsync(new PathQuery(new float[] { 0, 1 }), Ended)).Select(match => match.Path.Id).Should().Equal("a", "b");
    }

    [Fact]
    public async Task Add_EmbeddingChangedAfterwards_ChangesNothing()
    {
        var index = Create();
        float[] numbers = [1, 0];
        await index.AddAsync([new PathEntry(new StoredPath { Id = "a", Attributes = [] }, numbers)], Ended);

        numbers[0] = -1;

        (await index.SearchAsync(new PathQuery(new float[] { 1, 0 }), Ended))[0].Similarity.Should().BeApproximately(1, 1e-6);
    }

    [Fact]
    public async Task Remove_SomeIds_CountsThoseThatWereThere()
    {
        var index = Create();
        await index.AddAsync([Entry("a", 1, 0), Entry("b", 1, 0), Entry("c", 1, 0)], Ended);

        var removed = await index.RemoveAsync(["a", "x", "c", "a"], Ended);

        removed.Should().Be(2);
        (await index.SearchAsync(new PathQuery(new float[] { 1, 0 }), Ended)).Select(match => match.Path.Id).Should().Equal("b");
        (await index.CountAsync(Ended)).Should().Be(1);
    }

    [Theory]
    [InlineData(new float[] { 1, 2, 3 }, "*'a'*3 dimensions*2*one embedding generator*")]
    [InlineData(new float[] { 1, float.NaN }, "*'a'*position 1 is not finite*")]
    [InlineData(new[] { float.PositiveInfinity, 1 }, "*'a'*position 0 is not finite*")]
    [InlineData(new float[] { 0, 0 }, "*'a'*all zeros*")]
    [InlineData(new float[0], "*'a'*empty*")]
    public async Task Add_UnusableEmbedding_SaysWhyAndAddsNothing(float[] numbers, string message)
    {
        var index = Create();
        await index.AddAsync([Entry("first", 1, 0)], Ended);

        var add = async () => await index.AddAsync([Entry("fine", 1, 0), new PathEntry(new StoredPath { Id = "a", Attributes = [] }, numbers)], Ended);

        await add.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        (await index.CountAsync(Ended)).Should().Be(1);
    }

    [Theory]
    [InlineData(new float[] { 1 }, "*query*1 dimensions*")]
    [InlineData(new float[] { float.NaN, 1 }, "*query*position 0*")]
    [InlineData(new float[] { 0, 0 }, "*query*all zeros*")]
    public async Task Search_UnusableEmbedding_SaysWhy(float[] numbers, string message)
    {
        var index = Create();
        await index.AddAsync([Entry("first", 1, 0)], Ended);

        var search = async () => await index.SearchAsync(new PathQuery(numbers), Ended);

        await search.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(1, double.NaN)]
    public async Task Search_NoSuchQuery_IsRefused(int count, double floor)
    {
        var index = Create();

        var search = async () => await index.SearchAsync(new PathQuery(new float[] { 1, 0 }) { Count = count, MinSimilarity = floor }, Ended);

        await search.Should().ThrowAsync<ArgumentException>().WithMessage("*asks for*");
    }

    [Theory]
    [InlineData("", 0, "*no id*")]
    [InlineData("a", 1, "*'a' has 1 attributes and 1 prefix*")]
    public async Task Add_UnusablePath_SaysWhy(string id, int prefixes, string message)
    {
        var index = Create();
        var path = new StoredPath { Id = id, Attributes = ["Age"], Prefixes = [.. Enumerable.Repeat(new PrefixEstimate(3, null), prefixes)] };

        var add = async () => await index.AddAsync([new PathEntry(path, new float[] { 1, 0 })], Ended);

        await add.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public async Task Calls_Cancelled_ChangeNothing()
    {
        var index = Create();
        await index.AddAsync([Entry("a", 1, 0)], Ended);
        var cancelled = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            async () => await index.AddAsync([Entry("b", 1, 0)], cancelled), async () => await index.RemoveAsync(["a"], cancelled),
            async () => await index.SearchAsync(new PathQuery(new float[] { 1, 0 }), cancelled), async () => await index.CountAsync(cancelled),
        ];

        foreach (var call in calls)
        {
            await call.Should().ThrowAsync<OperationCanceledException>();
        }

        (await index.CountAsync(Ended)).Should().Be(1);
    }

    protected static PathEntry Entry(string id, float x, float y, SafetyDomain? domain = null) =>
        new(new StoredPath { Id = id, Domain = domain, Attributes = [] }, new[] { x, y });

    protected abstract IPathIndex Create();
}
