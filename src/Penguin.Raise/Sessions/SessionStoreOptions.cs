using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How long conversations are kept, and how a cache is used for them.</summary>
public sealed class SessionStoreOptions
{
    /// <summary>How long a session is kept after its last turn.</summary>
    /// <value>1 minute to 365 days; 1 day by default.</value>
    /// <remarks>What is not kept cannot leak: take the shortest time in which people come back.</remarks>
    [DurationRange(60, 31_536_000)]
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long it is remembered that an id was forgotten, so that a turn in flight cannot bring it back. Only a hash of the id, or the id in memory, is kept for it.</summary>
    /// <value>1 minute to 3,650 days, and not below <see cref="TimeToLive"/>; 7 days by default.</value>
    [DurationRange(60, 315_360_000)]
    public TimeSpan TombstoneLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long one call to a distributed cache may take before the store counts as failed.</summary>
    /// <value>10 milliseconds to 1 minute; 2 seconds by default.</value>
    /// <remarks>A turn waits for up to two such calls before it is answered, and for up to three after.</remarks>
    [DurationRange(0.01, 60)]
    public TimeSpan CacheTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>What every key in a distributed cache begins with.</summary>
    /// <value><c>penguin-raise:</c> by default. Applications that share a cache need different ones.</value>
    [Required]
    public string KeyPrefix { get; set; } = "penguin-raise:";

    internal IEnumerable<string> Faults() => TombstoneLifetime < TimeToLive
        ? [$"Sessions.{nameof(TombstoneLifetime)} ({TombstoneLifetime:c}) is below Sessions.{nameof(TimeToLive)} ({TimeToLive:c}): a forgotten session could come back. Raise the first or lower the second."]
        : [];
}
