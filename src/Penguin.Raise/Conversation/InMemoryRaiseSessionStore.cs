using System.Collections.Concurrent;

namespace Penguin.Raise;

/// <summary>Keeps sessions in this process; atomic; for tests and single-machine hosts. A forgotten id stays forgotten for the life of the store.</summary>
public sealed class InMemoryRaiseSessionStore : IRaiseSessionStore
{
    // A null session is a tombstone: it keeps a turn in flight from bringing a forgotten session back.
    private readonly ConcurrentDictionary<string, (RaiseSession? Session, long Version)> _sessions = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_sessions.TryGetValue(id, out var held) ? new StoredSession(held.Session, held.Version) : null);
    }

    /// <inheritdoc/>
    public Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        cancellationToken.ThrowIfCancellationRequested();
        var next = (session, expectedVersion + 1);
        var saved = _sessions.TryGetValue(session.Id, out var held)
            ? held.Session is not null && held.Version == expectedVersion && _sessions.TryUpdate(session.Id, next, held)
            : expectedVersion == 0 && _sessions.TryAdd(session.Id, next);
        return Task.FromResult<long?>(saved ? expectedVersion + 1 : null);
    }

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        var existed = false;
        _sessions.AddOrUpdate(
            id,
            _ => (null, 0),
            (_, held) =>
            {
                existed = held.Session is not null;
                return (null, held.Version);
            });
        return Task.FromResult(existed);
    }
}
