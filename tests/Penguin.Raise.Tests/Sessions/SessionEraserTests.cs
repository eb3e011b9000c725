using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class SessionEraserTests
{
    private readonly InMemoryRaiseSessionStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forget_SeveralPlaces_TheReceiptListsEach()
    {
        await _store.SaveAsync(new RaiseSession { Id = "a", Profile = new UserProfile() }, 0, Ended);
        var eraser = new SessionEraser(_store, [new Place("response cache", () => 3), new Place("run store", () => 0), new Place("index", () => throw new IOException("secret"))], _clock);

        var receipt = await eraser.ForgetAsync("a", Ended);

        receipt.Entries.Should().Equal(
            new ErasureEntry("session store", ErasureState.Erased, 1), new ErasureEntry("response cache", ErasureState.Erased, 3),
            new ErasureEntry("run store", ErasureState.NothingThere, 0), new ErasureEntry("index", ErasureState.Failed, 0, "IOException"));
        (receipt.IsComplete, receipt.Time, receipt.Id).Should().Be((false, _clock.GetUtcNow(), "a"));
        receipt.NotReached.Should().Contain(line => line.Contains("providers")).And.Contain(line => line.Contains("Backups"));
    }

    [Fact]
    public async Task Forget_AgainAndNothingThere_IsComplete()
    {
        var eraser = new SessionEraser(_store, [], _clock);
        await eraser.ForgetAsync("a", Ended);

        var receipt = await eraser.ForgetAsync("a", Ended);

        receipt.IsComplete.Should().BeTrue();
        receipt.Entries.Should().ContainSingle().Which.State.Should().Be(ErasureState.NothingThere);
        receipt.ToString().Should().Be("ErasureReceipt (1 places, complete)");
    }

    [Fact]
    public async Task Forget_Cancelled_Throws()
    {
        var forget = () => new SessionEraser(_store, [], _clock).ForgetAsync("a", new CancellationToken(canceled: true));

        await forget.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Forget_DuringATurnInFlight_NothingComesBack(bool distributed)
    {
        var cache = new ClockedCache(_clock);
        var store = distributed ? new DistributedCacheSessionStore(cache, time: _clock) : (IRaiseSessionStore)_store;
        var talk = new Talk();
        await talk.Agent.RespondAsync(store, "a", "canary-4711?", Ended);
        var gate = talk.Model.HoldCalls();
        var turn = talk.Agent.RespondAsync(store, "a", "canary-4712", Ended);
        await gate.WhenWaitingAsync(1, Ended);

        var receipt = await new SessionEraser(store, [], _clock).ForgetAsync("a", Ended);
        gate.Open();

        await turn.Invoking(task => task).Should().ThrowAsync<SessionConflictException>();
        receipt.Entries.Should().ContainSingle().Which.State.Should().Be(ErasureState.Erased);
        ((await store.LoadAsync("a", Ended))!.Session, cache.Text.Contains("canary", StringComparison.Ordinal)).Should().Be((null, false));
    }

    [Fact]
    public async Task AddRaise_DistributedSessionsAndPlaces_AreUsed()
    {
        var cache = new ClockedCache(_clock);
        var services = new ServiceCollection();
        services.AddSingleton<Microsoft.Extensions.Caching.Distributed.IDistributedCache>(cache).AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<Microsoft.Extensions.AI.IChatClient>(new ScriptedChatClient(Talk.Reading(0)));
        services.AddRaise().WithDistributedSessions().WithSessionProtector<KeyOne>().WithErasable<EmptyPlace>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await provider.GetRequiredService<IRaiseAgent>().RespondAsync(provider.GetRequiredService<IRaiseSessionStore>(), "a", "canary-4711?", Ended);
        var wasHidden = cache.Held.Count == 1 && !cache.Text.Contains("canary", StringComparison.Ordinal);

        var receipt = await provider.GetRequiredService<SessionEraser>().ForgetAsync("a", Ended);

        wasHidden.Should().BeTrue();
        receipt.Entries.Select(entry => (entry.Place, entry.State)).Should().Equal(("session store", ErasureState.Erased), ("empty", ErasureState.NothingThere));
    }

    private sealed class Place(string name, Func<long> erase) : IErasable
    {
        public string Name => name;

        public Task<long> EraseAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(erase());
    }

    private sealed class EmptyPlace : IErasable
    {
        public string Name => "empty";

        public Task<long> EraseAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(0L);
    }

    private sealed class KeyOne : ISessionProtector
    {
        private readonly MaskingProtector _inner = new(1);

        public byte[] Protect(byte[] plaintext) => _inner.Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => _inner.Unprotect(protectedData);
    }
}
