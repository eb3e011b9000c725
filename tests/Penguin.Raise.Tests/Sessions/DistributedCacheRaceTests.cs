using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What two processes over one cache can do to each other: each store stands for a process.</summary>
public class DistributedCacheRaceTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ClockedCache _cache;
    private readonly DistributedCacheSessionStore _here;
    private readonly DistributedCacheSessionStore _there;

    public DistributedCacheRaceTests()
    {
        _cache = new ClockedCache(_clock);
        (_here, _there) = (new DistributedCacheSessionStore(_cache, time: _clock), new DistributedCacheSessionStore(_cache, time: _clock));
    }

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("get", 1)]
    [InlineData("get", 2)]
    [InlineData("set", 1)]
    [InlineData("get", 3)]
    [InlineData("get", 4)]
    public async Task Save_ForgottenElsewhereAtAnyMoment_BringsNothingBack(string operation, int occurrence)
    {
        await _here.SaveAsync(Session(1), 0, Ended);
        Once(operation, occurrence, () => _there.ForgetAsync("a", Ended));

        await _here.SaveAsync(Session(2), 1, Ended);

        (await _here.LoadAsync("a", Ended))!.Session.Should().BeNull();
        _cache.Held.Keys.Should().ContainSingle().Which.Should().Contain("forgotten");
    }

    [Theory]
    [InlineData("set", 1)] // the tombstone
    [InlineData("get", 1)]
    [InlineData("remove", 1)]
    public async Task Forget_SavedElsewhereAtAnyMoment_BringsNothingBack(string operation, int occurrence)
    {
        await _here.SaveAsync(Session(1), 0, Ended);
        Once(operation, occurrence, () => _there.SaveAsync(Session(2), 1, Ended));

        await _here.ForgetAsync("a", Ended);

        (await _here.LoadAsync("a", Ended))!.Session.Should().BeNull();
        _cache.Held.Keys.Should().ContainSingle().Which.Should().Contain("forgotten");
    }

    [Fact]
    public async Task Save_OtherProcessSavesBetweenLookAndWrite_IsTheWindowThatIsStated()
    {
        await _here.SaveAsync(Session(1), 0, Ended);
        long? other = null;
        Once("set", 1, async () => other = await _there.SaveAsync(Session(8), 1, Ended));

        var saved = await _here.SaveAsync(Session(9), 1, Ended);

        (other, saved).Should().Be((2, 2), "both were told that they saved: only a cache that compares and sets could tell");
        (await _here.LoadAsync("a", Ended))!.Session!.Turns.Should().Be(9);
    }

    [Theory]
    [InlineData("get", 1)]
    [InlineData("get", 3)]
    public async Task Save_OtherProcessSavesOutsideTheWindow_OneIsTold(string operation, int occurrence)
    {
        await _here.SaveAsync(Session(1), 0, Ended);
        long? other = null;
        Once(operation, occurrence, async () => other = await _there.SaveAsync(Session(8), 1, Ended));

        var saved = await _here.SaveAsync(Session(9), 1, Ended);

        new[] { other, saved }.Should().BeEquivalentTo(new long?[] { 2, null });
    }

    [Fact]
    public async Task Save_OverwrittenBetweenItsWriteAndItsSecondLook_IsTold()
    {
        await _here.SaveAsync(Session(1), 0, Ended);
        var key = _cache.Held.Keys.Single();
        Once("get", 3, () =>
        {
            _cache.Put(key, StoredEntry.Write(Session(8), 2, protector: null));
            return Task.CompletedTask;
        });

        var saved = await _here.SaveAsync(Session(9), 1, Ended);

        saved.Should().BeNull();
    }

    [Fact]
    public async Task Save_CancelledWhileItWrites_IsCarriedToItsEnd()
    {
        using var cancelled = new CancellationTokenSource();
        Once("set", 1, cancelled.CancelAsync);

        var saved = await _here.SaveAsync(Session(1), 0, cancelled.Token);

        saved.Should().Be(1);
    }

    [Fact]
    public async Task Load_CacheIsSilent_TimesOut()
    {
        var asked = new TaskCompletionSource();
        _cache.Before = (_, _) =>
        {
            asked.TrySetResult();
            return new TaskCompletionSource().Task;
        };
        var load = _here.LoadAsync("a", Ended);
        await asked.Task;

        _clock.Advance(TimeSpan.FromSeconds(2));

        await load.Invoking(task => task).Should().ThrowAsync<TimeoutException>();
    }

    private static RaiseSession Session(int turns) => new() { Id = "a", Profile = new UserProfile(), Query = "What now?", Turns = turns };

    private void Once(string operation, int occurrence, Func<Task> act)
    {
        var seen = 0;
        _cache.Before = async (called, _) =>
        {
            if (called == operation && ++seen == occurrence)
            {
                _cache.Before = (_, _) => Task.CompletedTask;
                await act();
            }
        };
    }
}
