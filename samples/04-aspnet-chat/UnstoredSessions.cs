using Microsoft.Extensions.Caching.Memory;
using Penguin.Raise;

namespace AspNetChat;

/// <summary>Conversations that no store may keep, those of minors: in the memory of this server, for an hour after the last turn.</summary>
/// <remarks>Without it the next message would start anew, and what is not asked of minors would be asked.</remarks>
internal sealed class UnstoredSessions(IMemoryCache cache) : IErasable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();

    public string Name => "memory of this server";

    public RaiseSession? Find(string id) => cache.Get<Entry>(id)?.Session;

    public void Keep(RaiseSession session)
    {
        lock (_lock)
        {
            if (cache.Get<Entry>(session.Id) is not { Session: null })
            {
                cache.Set(session.Id, new Entry(session), Lifetime);
            }
        }
    }

    /// <summary>Erases, and remembers that: a turn in flight must not bring the conversation back.</summary>
    public Task<long> EraseAsync(string id, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var wasThere = Find(id) is not null;
            cache.Set(id, new Entry(null), Lifetime);
            return Task.FromResult(wasThere ? 1L : 0L);
        }
    }

    private sealed record Entry(RaiseSession? Session);
}
