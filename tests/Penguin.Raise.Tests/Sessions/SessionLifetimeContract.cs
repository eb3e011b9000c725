using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What every session store under a test's clock keeps to, beside <see cref="SessionStoreContract"/>.</summary>
public abstract class SessionLifetimeContract : SessionStoreContract
{
    [Fact]
    public async Task Load_AfterTheTimeToLive_GivesNone()
    {
        var (clock, store) = Timed();
        await store.SaveAsync(Session("a", turns: 1), 0, Ended);

        clock.Advance(TimeSpan.FromHours(2));

        (await store.LoadAsync("a", Ended)).Should().BeNull();
        (await store.SaveAsync(Session("a", turns: 2), 1, Ended)).Should().BeNull("a turn of a session that has ended is told so");
        (await store.ForgetAsync("a", Ended)).Should().BeFalse();
    }

    [Fact]
    public async Task Load_JustBeforeTheTimeToLiveOfTheLastSave_GivesTheSession()
    {
        var (clock, store) = Timed();
        await store.SaveAsync(Session("a", turns: 1), 0, Ended);
        clock.Advance(TimeSpan.FromMinutes(119));
        await store.SaveAsync(Session("a", turns: 2), 1, Ended);

        clock.Advance(TimeSpan.FromMinutes(119));

        (await store.LoadAsync("a", Ended))!.Session!.Turns.Should().Be(2);
    }

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, true)]
    public async Task Forget_TombstoneLivesForItsTime(int minutes, bool isFree)
    {
        var (clock, store) = Timed();
        await store.ForgetAsync("a", Ended);

        clock.Advance(TimeSpan.FromMinutes(minutes));

        (await store.SaveAsync(Session("a", turns: 1), 0, Ended) == 1).Should().Be(isFree);
    }

    protected abstract IRaiseSessionStore Create(TimeProvider clock, SessionStoreOptions options);

    protected override IRaiseSessionStore Create() => Timed().Store;

    private (FakeTimeProvider Clock, IRaiseSessionStore Store) Timed()
    {
        var clock = new FakeTimeProvider();
        return (clock, Create(clock, new SessionStoreOptions { TimeToLive = TimeSpan.FromHours(2), TombstoneLifetime = TimeSpan.FromHours(5) }));
    }
}
