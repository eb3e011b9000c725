using System.Buffers.Binary;
using System.Text;

namespace Penguin.Raise;

/// <summary>A session as bytes for a cache: a format byte, the version, and the session's JSON, protected where there is a protector. Pure.</summary>
internal static class StoredEntry
{
    private const byte Format = 1;
    private const int HeaderLength = 1 + sizeof(long);

    public static byte[] Write(RaiseSession session, long version, ISessionProtector? protector)
    {
        var json = Encoding.UTF8.GetBytes(session.ToJson());
        var body = protector is null ? json : protector.Protect(json);
        var entry = new byte[HeaderLength + body.Length];
        entry[0] = Format;
        BinaryPrimitives.WriteInt64BigEndian(entry.AsSpan(1), version);
        body.CopyTo(entry, HeaderLength);
        return entry;
    }

    public static long VersionOf(byte[] entry) => entry.Length > HeaderLength && entry[0] == Format && BinaryPrimitives.ReadInt64BigEndian(entry.AsSpan(1)) is var version and > 0
        ? version
        : throw Unreadable("it was not written by this library, or by a later version of it");

    /// <summary>The session of the entry that is stored for this id.</summary>
    public static StoredSession Read(byte[] entry, string id, ISessionProtector? protector, AttributeCatalog catalog)
    {
        var version = VersionOf(entry);
        var session = RaiseSession.Parse(JsonOf(entry[HeaderLength..], protector), catalog);
        return session.Id == id ? new StoredSession(session, version) : throw Unreadable("it belongs to another id: entries of the cache were moved");
    }

    private static string JsonOf(byte[] body, ISessionProtector? protector)
    {
        try
        {
            return Encoding.UTF8.GetString(protector is null ? body : protector.Unprotect(body));
        }
        catch (Exception failure)
        {
            // The inner exception stays out: what a protector puts into its message is not known.
            throw Unreadable($"the protector refused it ({failure.GetType().Name}): the key may be lost or the entry changed");
        }
    }

    private static DocumentFormatException Unreadable(string why) =>
        new("session", $"The stored session cannot be read: {why}. Forget the id, or restore the key or the entry.");
}
