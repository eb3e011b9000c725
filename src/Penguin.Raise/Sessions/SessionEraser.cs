namespace Penguin.Raise;

/// <summary>Erases a conversation wherever this library and the host's places hold something of it, and gives a receipt. Safe for concurrent use.</summary>
/// <param name="store">Where sessions are kept.</param>
/// <param name="places">The host's other places.</param>
/// <param name="time">The clock.</param>
public sealed class SessionEraser(IRaiseSessionStore store, IEnumerable<IErasable> places, TimeProvider time)
{
    /// <summary>What the receipt calls the session store.</summary>
    public const string SessionStorePlace = "session store";

    /// <summary>What no receipt of this library can cover.</summary>
    public static IReadOnlyList<string> BeyondReach { get; } =
    [
        "What the providers of the models have logged or kept of the requests that were sent to them: ask them.",
        "Backups, replicas and snapshots of the stores, until they are overwritten.",
        "Logs, traces and captured requests that the host switched on outside this library.",
        "Copies that the host or the person made: outcomes that were kept, transcripts, screens, mails.",
        "Caches and stores that are not registered as IErasable.",
        "That the id was forgotten: it is remembered for a stated time, so that a turn in flight cannot bring the conversation back.",
    ];

    private readonly IErasable[] _places = [.. places];

    /// <summary>Erases a conversation for good: a turn in flight cannot bring it back. A place that fails does not keep the others from being erased.</summary>
    /// <param name="id">The host's identifier of the conversation, not blank.</param>
    /// <param name="cancellationToken">Cancels; what was erased by then stays erased.</param>
    /// <returns>What was erased where.</returns>
    public async Task<ErasureReceipt> ForgetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        List<ErasureEntry> entries = [await EraseAsync(SessionStorePlace, async () => await store.ForgetAsync(id, cancellationToken).ConfigureAwait(false) ? 1 : 0, cancellationToken).ConfigureAwait(false)];
        foreach (var place in _places)
        {
            entries.Add(await EraseAsync(place.Name, () => place.EraseAsync(id, cancellationToken), cancellationToken).ConfigureAwait(false));
        }

        return new ErasureReceipt { Id = id, Time = time.GetUtcNow(), Entries = entries, NotReached = BeyondReach };
    }

    private static async Task<ErasureEntry> EraseAsync(string place, Func<Task<long>> erase, CancellationToken cancellationToken)
    {
        try
        {
            var count = await erase().ConfigureAwait(false);
            return new ErasureEntry(place, count > 0 ? ErasureState.Erased : ErasureState.NothingThere, count);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new ErasureEntry(place, ErasureState.Failed, 0, failure.GetType().Name);
        }
    }
}
