using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Entries that cannot be used: the agent answers without asking, says so, and nothing of the person is told to the log.</summary>
public class StoredEntryTests
{
    private const string Canary = "canary-4711";

    private readonly FakeTimeProvider _clock = new();
    private readonly ClockedCache _cache;
    private readonly FakeLogger<DistributedCacheSessionStore> _log = new();

    public StoredEntryTests() => _cache = new ClockedCache(_clock);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WithProtector_TheCacheHoldsNothingReadable()
    {
        var store = Store(new MaskingProtector(1));

        await store.SaveAsync(Session(Canary), 0, Ended);

        _cache.Text.Should().NotContain(Canary).And.NotContain("profile").And.NotContain("person@example.org");
        (await store.LoadAsync("person@example.org", Ended))!.Session!.Query.Should().Be(Canary);
    }

    [Theory]
    [InlineData("other key")]
    [InlineData("changed byte")]
    [InlineData("cut off")]
    [InlineData("empty")]
    [InlineData("foreign")]
    public async Task Respond_UnreadableEntry_AnswersWithoutAskingAndKeepsTheEntry(string fault)
    {
        var entry = await StoredAsync(fault);
        var talk = new Talk();

        var outcome = await talk.Agent.RespondAsync(Store(new MaskingProtector(fault == "other key" ? (byte)2 : (byte)1)), "person@example.org", "What now?", Ended);

        outcome.Should().BeOfType<AnswerOutcome>().Which.IsSaved.Should().BeFalse();
        _cache.Held.Values.Should().ContainSingle().Which.Should().Equal(entry);
        _log.Collector.GetSnapshot().Should().ContainSingle(record => record.Level == LogLevel.Warning).Which.Message.Should().NotContain(Canary).And.NotContain("person");
    }

    [Fact]
    public async Task Forget_UnreadableEntry_IsErased()
    {
        await StoredAsync("cut off");

        var existed = await Store(new MaskingProtector(1)).ForgetAsync("person@example.org", Ended);

        existed.Should().BeTrue();
        _cache.Held.Keys.Should().ContainSingle().Which.Should().Contain("forgotten");
    }

    [Fact]
    public async Task Load_EntryOfAnotherId_IsRefused()
    {
        var store = Store(new MaskingProtector(1));
        await store.SaveAsync(Session(Canary), 0, Ended);
        var stolen = _cache.Held.Single().Value;
        await store.SaveAsync(Session("What?") with { Id = "b" }, 0, Ended);
        _cache.Put(_cache.Held.Keys.Single(key => _cache.Held[key] != stolen && !_cache.Held[key].SequenceEqual(stolen)), stolen);

        var load = () => store.LoadAsync("b", Ended);

        (await load.Should().ThrowAsync<DocumentFormatException>()).Which.Message.Should().Contain("another id");
    }

    [Fact]
    public async Task Load_LaterSchemaVersion_IsRefused()
    {
        var json = Session("What?").ToJson().Replace("\"schemaVersion\":", "\"schemaVersion\":9", StringComparison.Ordinal);
        var store = Store(null);
        await store.SaveAsync(Session("What?"), 0, Ended);
        _cache.Put(_cache.Held.Keys.Single(), [1, 0, 0, 0, 0, 0, 0, 0, 1, .. System.Text.Encoding.UTF8.GetBytes(json)]);

        var load = () => store.LoadAsync("person@example.org", Ended);

        await load.Should().ThrowAsync<DocumentFormatException>().WithMessage("*schema version*");
    }

    private static RaiseSession Session(string query) => new() { Id = "person@example.org", Profile = new UserProfile(), Query = query };

    private DistributedCacheSessionStore Store(ISessionProtector? protector) => new(_cache, protector: protector, time: _clock, logger: _log);

    private async Task<byte[]> StoredAsync(string fault)
    {
        await Store(new MaskingProtector(1)).SaveAsync(Session(Canary), 0, Ended);
        var (key, entry) = _cache.Held.Single();
        byte[] spoilt = fault switch
        {
            "changed byte" => [.. entry[..^1], (byte)(entry[^1] ^ 1)],
            "cut off" => entry[..12],
            "empty" => [],
            "foreign" => [9, .. entry[1..]],
            _ => entry,
        };
        _cache.Put(key, spoilt);
        return spoilt;
    }
}
