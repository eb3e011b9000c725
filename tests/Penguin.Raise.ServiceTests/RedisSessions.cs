using System.Globalization;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace Penguin.Raise.ServiceTests;

/// <summary>A session store over a Redis server, with one connection that comes back by itself.</summary>
internal sealed class RedisSessions : IAsyncDisposable
{
    private readonly RedisCache _cache;

    private RedisSessions(ConnectionMultiplexer connection, string prefix)
    {
        Connection = connection;
        _cache = new RedisCache(new RedisCacheOptions { ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(connection) });
        Store = new DistributedCacheSessionStore(_cache, new SessionStoreOptions { KeyPrefix = prefix });
    }

    public ConnectionMultiplexer Connection { get; }

    public DistributedCacheSessionStore Store { get; }

    public static async Task<RedisSessions> ConnectAsync(int port, string prefix = "test:")
    {
        var settings = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        (settings.AbortOnConnectFail, settings.BacklogPolicy, settings.ReconnectRetryPolicy) = (false, BacklogPolicy.FailFast, new LinearRetry(50));
        return new RedisSessions(await ConnectionMultiplexer.ConnectAsync(settings), prefix);
    }

    /// <summary>Completes when the connection, which is lost now or will be, is there again.</summary>
    public Task WhenRestoredAsync(CancellationToken cancellationToken)
    {
        var restored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Connection.ConnectionRestored += (_, change) =>
        {
            if (change.ConnectionType == ConnectionType.Interactive)
            {
                restored.TrySetResult();
            }
        };
        return restored.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _cache.Dispose();
        await Connection.DisposeAsync();
    }
}
