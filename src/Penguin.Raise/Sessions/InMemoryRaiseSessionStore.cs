using System.Collections.Concurrent;

namespace Penguin.Raise;

/// <summary>Keeps sessions in this process; atomic; for tests and single-machine hosts. Safe for concurrent use.</summary>
/// <remarks>What has outlived its time is never given out, and is dropped by the first call that comes a minute or more after the last clearing.</remarks>
public sealed class InMemoryRaiseSessionStore : IRaiseSessionStore
{
    private static readonly TimeSpan ClearingInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Held> _sessions = new(StringComparer.Ordinal);
    private readonly TimeSpan _timeToLive;
    private readonly TimeSpan _tombstoneLifetime;
    private readonly TimeProvider _time;
    private long _clearedAt;

    /// <summary>Creates the store.</summary>
    /// <param name="options">The times to live; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public InMemoryRaiseSessionStore(SessionStoreOptions? options = null, TimeProvider? time = null)
    {
        var settings = options ?? new SessionStoreOptions();
        OptionsFaults.ThrowIfAny(new SessionStoreRules(), settings);
        (_timeToLive, _tombstoneLifetime, _time) = (settings.TimeToLive, settings.TombstoneLifetime, time ?? TimeProvider.System);
        _clearedAt = _time.GetTimestamp();
    }

    /// <inheritdoc/>
    public Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        Clear();
        return Task.FromResult(Find(id) is { } held ? new StoredSession(held.Session, held.Version) : null);
    }

    /// <inheritdoc/>
    public Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        cancellationToken.ThrowIfCancellationRequested();
        Clear();
        var next = new Held(session, expectedVersion + 1, _time.GetUtcNow() + _timeToLive);
        var saved = Find(session.Id) is { } held
            ? held.Session is not null && held.Version == expectedVersion && _sessions.TryUpdate(session.Id, next, held)
            : expectedVersion == 0 && _sessions.TryAdd(session.Id, next);
        return Task.FromResult<long?>(saved ? expectedVersion + 1 : null);
    }

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        Clear();
        Find(id); // what has outlived its time is not there any more
        var until = _time.GetUtcNow() + _tombstoneLifetime;
        var existed = false;
        _sessions.AddOrUpdate(
            id,
            _ => new Held(null, 0, until),
            (_, held) =>
            {
                existed = held.Session is not null;
                return new Held(null, held.Version, until);
            });
        return Task.FromResult(existed);
    }

    private Held? Find(string id)
    {
        if (!_sessions.TryGetValue(id, out var held))
        {
            return null;
        }

        if (held.Until > _time.GetUtcNow())
        {
            return held;
        }

        _sessions.TryRemove(KeyValuePair.Create(id, held));
        return null;
    }

    private void Clear()
    {
        var (last, now) = (Interlocked.Read(ref _clearedAt), _time.GetTimestamp());
        if (_time.GetElapsedTime(last, now) < ClearingInterval || Interlocked.CompareExchange(ref _clearedAt, now, last) != last)
        {
            return;
        }

        foreach (var id in _sessions.Keys)
        {
            Find(id);
        }
    }

    /// <summary>A session, or a tombstone where it is null: that keeps a turn in flight from bringing a forgotten session back. A class, so that it is compared by identity.</summary>
    private sealed class Held(RaiseSession? session, long version, DateTimeOffset until)
    {
        public RaiseSession? Session => session;

        public long Version => version;

        public DateTimeOffset Until => until;
    }
}
