namespace Penguin.Raise.Tests;

/// <summary>What every session store keeps to.</summary>
public abstract class SessionStoreContract
{
    [Fact]
    public async Task Load_NothingStored_GivesNone()
    {
        var store = Create();

        var found = await store.LoadAsync("a", Ended);

        found.Should().BeNull();
    }

    [Fact]
    public async Task Save_NewSession_IsLoadedWithItsVersion()
    {
        var store = Create();
        var session = Session("a", turns: 1);

        var version = await store.SaveAsync(session, 0, Ended);

        version.Should().BePositive();
        (await store.LoadAsync("a", Ended)).Should().Be(new StoredSession(session, version!.Value));
    }

    [Fact]
    public async Task Save_LoadedVersion_ReplacesAndRaisesTheVersion()
    {
        var store = Create();
        var first = await store.SaveAsync(Session("a", turns: 1), 0, Ended);

        var second = await store.SaveAsync(Session("a", turns: 2), first!.Value, Ended);

        second.Should().BeGreaterThan(first.Value);
        (await store.LoadAsync("a", Ended))!.Session!.Turns.Should().Be(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Save_SomebodyElseSavedSince_SavesNothing(int behind)
    {
        var store = Create();
        var first = await store.SaveAsync(Session("a", turns: 1), 0, Ended);
        await store.SaveAsync(Session("a", turns: 2), first!.Value, Ended);

        var third = await store.SaveAsync(Session("a", turns: 9), behind == 0 ? 0 : first.Value, Ended);

        third.Should().BeNull();
        (await store.LoadAsync("a", Ended))!.Session!.Turns.Should().Be(2);
    }

    [Fact]
    public async Task Save_VersionOfASessionThatIsNotThere_SavesNothing()
    {
        var store = Create();

        var version = await store.SaveAsync(Session("a", turns: 1), 4, Ended);

        version.Should().BeNull();
        (await store.LoadAsync("a", Ended))?.Session.Should().BeNull();
    }

    [Fact]
    public async Task Forget_ThenLoad_GivesNone()
    {
        var store = Create();
        await store.SaveAsync(Session("a", turns: 1), 0, Ended);

        var existed = await store.ForgetAsync("a", Ended);

        existed.Should().BeTrue();
        (await store.LoadAsync("a", Ended))?.Session.Should().BeNull();
        (await store.ForgetAsync("a", Ended)).Should().BeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Forget_ThenSaveOfATurnInFlight_BringsNothingBack(int expected)
    {
        var store = Create();
        var version = await store.SaveAsync(Session("a", turns: 1), 0, Ended);
        await store.ForgetAsync("a", Ended);

        var saved = await store.SaveAsync(Session("a", turns: 2), expected == 0 ? 0 : version!.Value, Ended);

        saved.Should().BeNull();
        (await store.LoadAsync("a", Ended))?.Session.Should().BeNull();
    }

    [Fact]
    public async Task Forget_BeforeTheFirstSave_BringsNothingBack()
    {
        var store = Create();
        await store.ForgetAsync("a", Ended);

        var saved = await store.SaveAsync(Session("a", turns: 1), 0, Ended);

        saved.Should().BeNull();
    }

    [Fact]
    public async Task Ids_AreApart()
    {
        var store = Create();
        await store.SaveAsync(Session("a", turns: 1), 0, Ended);
        await store.SaveAsync(Session("A", turns: 2), 0, Ended);

        await store.ForgetAsync("a", Ended);

        (await store.LoadAsync("A", Ended))!.Session!.Turns.Should().Be(2);
    }

    [Fact]
    public async Task Save_ManyWritersOfOneVersion_OneIsKept()
    {
        var store = Create();
        var version = await store.SaveAsync(Session("a", turns: 0), 0, Ended);

        var saved = await Task.WhenAll(Enumerable.Range(1, 32).Select(turn => Task.Run(() => store.SaveAsync(Session("a", turn), version!.Value, Ended), Ended)));

        var kept = saved.Index().Should().ContainSingle(pair => pair.Item != null).Subject;
        (await store.LoadAsync("a", Ended)).Should().Be(new StoredSession(Session("a", kept.Index + 1), kept.Item!.Value));
    }

    [Fact]
    public async Task Calls_Cancelled_ChangeNothing()
    {
        var store = Create();
        await store.SaveAsync(Session("a", turns: 1), 0, Ended);
        var cancelled = new CancellationToken(canceled: true);

        var forget = () => store.ForgetAsync("a", cancelled);

        await forget.Should().ThrowAsync<OperationCanceledException>();
        (await store.LoadAsync("a", Ended)).Should().NotBeNull();
    }

    protected static CancellationToken Ended => TestContext.Current.CancellationToken;

    protected abstract IRaiseSessionStore Create();

    protected static RaiseSession Session(string id, int turns) => new() { Id = id, Profile = new UserProfile().With("Age", "41"), Query = "What now?", Turns = turns };
}
