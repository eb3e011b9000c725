namespace Penguin.Raise;

/// <summary>Keeps sessions between turns. Implementations are safe for concurrent use.</summary>
public interface IRaiseSessionStore
{
    /// <summary>Loads a session.</summary>
    /// <param name="id">The host's identifier.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The session and its version, without a session where it was forgotten; <see langword="null"/> where there never was one.</returns>
    Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Saves a session, if nobody else has saved it since.</summary>
    /// <param name="session">The session.</param>
    /// <param name="expectedVersion">The version that was loaded; 0 for a session that was not stored before.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The new version; <see langword="null"/> where another turn has saved in between, or the session was forgotten: then nothing was saved.</returns>
    Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>Erases a session for good: a turn in flight cannot bring it back.</summary>
    /// <param name="id">The host's identifier.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Whether there was such a session.</returns>
    Task<bool> ForgetAsync(string id, CancellationToken cancellationToken = default);
}
