using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Penguin.Raise.Tests;

/// <summary>A distributed cache under a test's clock. A test may run something before each call, and see all that is held.</summary>
internal sealed class ClockedCache(TimeProvider clock) : IDistributedCache
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset Until)> _held = new(StringComparer.Ordinal);

    /// <summary>Runs before each call: the operation and the key.</summary>
    public Func<string, string, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyDictionary<string, byte[]> Held => _held.Where(pair => pair.Value.Until > clock.GetUtcNow()).ToDictionary(pair => pair.Key, pair => pair.Value.Bytes);

    public string Text => string.Join('\n', Held.Select(pair => pair.Key + System.Text.Encoding.UTF8.GetString(pair.Value)));

    public void Put(string key, byte[] bytes) => _held[key] = (bytes, DateTimeOffset.MaxValue);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await Before("get", key);
        return _held.TryGetValue(key, out var held) && held.Until > clock.GetUtcNow() ? [.. held.Bytes] : null;
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await Before("set", key);
        _held[key] = ([.. value], clock.GetUtcNow() + (options.AbsoluteExpirationRelativeToNow ?? TimeSpan.FromDays(1)));
    }

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await Before("remove", key);
        _held.TryRemove(key, out _);
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException("Stores set fixed lifetimes.");

    public byte[]? Get(string key) => throw new NotSupportedException("Stores do not block.");

    public void Refresh(string key) => throw new NotSupportedException("Stores do not block.");

    public void Remove(string key) => throw new NotSupportedException("Stores do not block.");

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException("Stores do not block.");
}
