namespace Penguin.Raise;

/// <summary>A session as a store holds it.</summary>
/// <param name="Session">The session; <see langword="null"/> where it was forgotten, so that this id is not used again.</param>
/// <param name="Version">Its version, 1 and up; may be 0 where it was forgotten.</param>
public sealed record StoredSession(RaiseSession? Session, long Version);
