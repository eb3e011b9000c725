using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Penguin.Raise;

/// <summary>Keeps sessions in any <see cref="IDistributedCache"/>, shared by the machines of a host. Best effort: see the remarks. Safe for concurrent use.</summary>
/// <remarks>
/// <para>Such a cache cannot compare and set. Within one process saves of one conversation run one after the other. Of two processes, one is told when its save was overwritten
/// by the time it reads back; what is lost untold is a save whose writer has read back before another process, which had read the older version, writes: a window of about one
/// round trip to the cache. Hosts that send a conversation to one machine at a time have no such window.</para>
/// <para>That an id was forgotten stands under a key of its own, which no save writes, and is looked at before and after every write: a turn in flight cannot bring a session back,
/// whatever the order, as long as the cache keeps what it was given. One that loses its data loses sessions and tombstones alike. A process that dies between its write and its second look
/// can leave an entry of a forgotten session: it is never given out, and expires before the tombstone does.</para>
/// <para>Keys hold a hash of the id, entries the session's JSON: encrypted where there is an <see cref="ISessionProtector"/>, else in clear.</para>
/// </remarks>
public sealed class DistributedCacheSessionStore : IRaiseSessionStore
{
    private static readonly byte[] Tombstone = [1];

    private readonly IDistributedCache _cache;
    private readonly AttributeCatalog _catalog;
    private readonly ISessionProtector? _protector;
    private readonly SessionStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly KeyedLock _saves = new();

    /// <summary>Creates the store.</summary>
    /// <param name="cache">The cache. It stays the caller's.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="protector">Encrypts the sessions; <see langword="null"/>: they are stored in clear.</param>
    /// <param name="catalog">The catalog of the sessions; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <param name="time">The clock for time-outs; <see langword="null"/> for the system's. The times to live are measured by the cache.</param>
    /// <param name="logger">Is told of sessions that cannot be read; <see langword="null"/> for none.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public DistributedCacheSessionStore(
        IDistributedCache cache, SessionStoreOptions? options = null, ISessionProtector? protector = null, AttributeCatalog? catalog = null,
        TimeProvider? time = null, ILogger<DistributedCacheSessionStore>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(cache);
        var settings = options ?? new SessionStoreOptions();
        OptionsFaults.ThrowIfAny(new SessionStoreRules(), settings);
        _options = new SessionStoreOptions
        {
            TimeToLive = settings.TimeToLive, TombstoneLifetime = settings.TombstoneLifetime, CacheTimeout = settings.CacheTimeout, KeyPrefix = settings.KeyPrefix,
        };
        (_cache, _protector, _catalog, _time, _logger) = (cache, protector, catalog ?? AttributeCatalog.Penguin, time ?? TimeProvider.System,
            logger ?? NullLogger<DistributedCacheSessionStore>.Instance);
    }

    /// <inheritdoc/>
    /// <exception cref="DocumentFormatException">The entry cannot be read: another key, another catalog, a later version, or it was changed.</exception>
    /// <exception cref="TimeoutException">The cache took longer than <see cref="SessionStoreOptions.CacheTimeout"/>.</exception>
    public async Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        var (entry, isForgotten) = await LookAsync(KeysOf(id), cancellationToken).ConfigureAwait(false);
        try
        {
            return isForgotten ? new StoredSession(null, 0)
                : entry is null ? null
                : StoredEntry.Read(entry, id, _protector, _catalog);
        }
        catch (DocumentFormatException failure)
        {
            Log.SessionUnreadable(_logger, failure.Message);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The cache took longer than <see cref="SessionStoreOptions.CacheTimeout"/>. Whether the session was written is not known then.</exception>
    public async Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        var keys = KeysOf(session.Id);
        var entry = StoredEntry.Write(session, expectedVersion + 1, _protector);
        using var turn = await _saves.EnterAsync(keys.Session, cancellationToken).ConfigureAwait(false);
        var (present, isForgotten) = await LookAsync(keys, cancellationToken).ConfigureAwait(false);
        if (isForgotten || (present is null ? 0 : StoredEntry.VersionOf(present)) != expectedVersion)
        {
            return null;
        }

        // From here on the caller's cancellation would leave it open what the cache holds; the time-out still ends each call.
        await WriteAsync(keys.Session, entry, _options.TimeToLive, CancellationToken.None).ConfigureAwait(false);
        var (written, wasForgotten) = await LookAsync(keys, CancellationToken.None).ConfigureAwait(false);
        if (wasForgotten)
        {
            await WithinAsync(limit => _cache.RemoveAsync(keys.Session, limit), CancellationToken.None).ConfigureAwait(false);
            return null;
        }

        return written.AsSpan().SequenceEqual(entry) ? expectedVersion + 1 : null;
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The cache took longer than <see cref="SessionStoreOptions.CacheTimeout"/>. Forget again.</exception>
    public async Task<bool> ForgetAsync(string id, CancellationToken cancellationToken = default)
    {
        var keys = KeysOf(id);
        await WriteAsync(keys.Tombstone, Tombstone, _options.TombstoneLifetime, cancellationToken).ConfigureAwait(false); // first, so that a save that comes between sees it
        var present = await ReadAsync(keys.Session, cancellationToken).ConfigureAwait(false);
        await WithinAsync(limit => _cache.RemoveAsync(keys.Session, limit), cancellationToken).ConfigureAwait(false);
        return present is not null;
    }

    private (string Session, string Tombstone) KeysOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        return ($"{_options.KeyPrefix}session:{hash}", $"{_options.KeyPrefix}forgotten:{hash}");
    }

    private async Task<(byte[]? Entry, bool IsForgotten)> LookAsync((string Session, string Tombstone) keys, CancellationToken cancellationToken)
    {
        // The entry first: a forgetting that comes between the two reads is then seen.
        var entry = await ReadAsync(keys.Session, cancellationToken).ConfigureAwait(false);
        return (entry, await ReadAsync(keys.Tombstone, cancellationToken).ConfigureAwait(false) is not null);
    }

    private async Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? found = null;
        await WithinAsync(async limit => found = await _cache.GetAsync(key, limit).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return found;
    }

    private Task WriteAsync(string key, byte[] entry, TimeSpan lifetime, CancellationToken cancellationToken) => WithinAsync(
        limit => _cache.SetAsync(key, entry, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime }, limit), cancellationToken);

    private Task WithinAsync(Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return call(cancellationToken).WaitAsync(_options.CacheTimeout, _time, cancellationToken);
    }
}
