namespace Penguin.Raise;

/// <summary>The session that a stored turn starts from, and how its outcome is kept. What was answered is never lost to the store.</summary>
internal sealed class StoredTurn
{
    // No budget is larger: with as many questions asked, the agent answers without asking.
    public const int NoQuestionsLeft = 20;

    private readonly IRaiseSessionStore _store;
    private readonly long _version;
    private readonly bool _isLost;

    private StoredTurn(IRaiseSessionStore store, RaiseSession session, long version, bool isLost) => (_store, Session, _version, _isLost) = (store, session, version, isLost);

    public RaiseSession Session { get; }

    /// <summary>Whether the stored session cannot be used, so that this turn is neither asked in nor saved.</summary>
    public bool IsLost => _isLost;

    /// <summary>A conversation that begins.</summary>
    public static StoredTurn New(IRaiseAgent agent, IRaiseSessionStore store, string id) => new(store, agent.StartSession(id), 0, isLost: false);

    /// <summary>Loads the session or starts it; one that cannot be read or was forgotten is answered without asking, and not saved.</summary>
    public static async ValueTask<StoredTurn> BeginAsync(IRaiseAgent agent, IRaiseSessionStore store, string id, CancellationToken cancellationToken)
    {
        var (stored, isReadable) = await LoadAsync(store, id, cancellationToken).ConfigureAwait(false);
        var isLost = !isReadable || stored is { Session: null };
        return new StoredTurn(store, stored?.Session ?? agent.StartSession(id) with { QuestionsAsked = isLost ? NoQuestionsLeft : 0 }, stored?.Version ?? 0, isLost);
    }

    /// <summary>The outcome as it is handed on, after it was saved.</summary>
    public async ValueTask<RaiseOutcome> EndAsync(RaiseOutcome outcome, CancellationToken cancellationToken)
    {
        if (_isLost || (outcome is FailedOutcome && outcome.Assessment.Action == CrisisAction.None))
        {
            return outcome; // a failed turn left the session as it was: a save would only push another turn aside
        }

        if (outcome.Session.IsMinor)
        {
            await ForgetAsync(outcome.Session.Id, cancellationToken).ConfigureAwait(false);
            return outcome;
        }

        var saved = await SaveAsync(outcome, cancellationToken).ConfigureAwait(false);
        var isConflict = saved is null && outcome.Assessment.Action == CrisisAction.None;
        return isConflict ? throw new SessionConflictException(outcome) : outcome with { IsSaved = saved == true };
    }

    private static async ValueTask<(StoredSession? Stored, bool IsReadable)> LoadAsync(IRaiseSessionStore store, string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await store.LoadAsync(id, cancellationToken).ConfigureAwait(false), true);
        }
        catch (Exception failure) when (failure is not (ArgumentException or OperationCanceledException) || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, false);
        }
    }

    /// <summary>Nothing of a minor is kept, what was kept before it showed included.</summary>
    private async ValueTask ForgetAsync(string id, CancellationToken cancellationToken)
    {
        if (_version == 0)
        {
            return;
        }

        try
        {
            await _store.ForgetAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return; // the entry ends with its time to live; the outcome says that nothing was saved
        }
    }

    /// <summary>Whether it was saved; <see langword="null"/> on a conflict.</summary>
    private async ValueTask<bool?> SaveAsync(RaiseOutcome outcome, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.SaveAsync(outcome.Session, _version, cancellationToken).ConfigureAwait(false) is null ? null : true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
