using Penguin.Raise.Tests;

namespace Penguin.Raise.ServiceTests;

/// <summary>The contract of session stores, over a real Redis.</summary>
public sealed class RedisSessionStoreTests : SessionStoreContract, IAsyncLifetime
{
    private RedisServer? _server;
    private RedisSessions? _sessions;

    public async ValueTask InitializeAsync()
    {
        _server = await RedisServer.StartAsync(keepsData: false, Ended);
        _sessions = await RedisSessions.ConnectAsync(_server.Port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _sessions!.DisposeAsync();
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Keys_AllOfThem_ExpireByThemselves()
    {
        await _sessions!.Store.SaveAsync(Session("a", turns: 1), 0, Ended);
        await _sessions.Store.SaveAsync(Session("b", turns: 1), 0, Ended);
        await _sessions.Store.ForgetAsync("b", Ended);

        var keys = await _sessions.Connection.GetServers()[0].KeysAsync().ToListAsync(Ended);

        keys.Should().HaveCount(2).And.OnlyContain(key => key.ToString().StartsWith("test:", StringComparison.Ordinal));
        (await Task.WhenAll(keys.Select(key => _sessions.Connection.GetDatabase().KeyTimeToLiveAsync(key))))
            .Should().OnlyContain(left => left > TimeSpan.Zero && left <= TimeSpan.FromDays(7));
    }

    protected override IRaiseSessionStore Create() => _sessions!.Store;
}
