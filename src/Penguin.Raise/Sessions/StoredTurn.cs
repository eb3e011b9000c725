namespace Penguin.Raise;

/// <summary>The session that a stored turn starts from, and how its outcome is kept. What was answered is never lost to the store.</summary>
internal sealed class StoredTurn
{
    // No budget is larger: with as many questions asked, the agent answers without asking.
    public const int NoQuestionsLeft = 20;
    private const int FloorAttempts = 3;

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
            await KeepFloorAsync(outcome.Session, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Of a minor's conversation nothing is kept but the floor and that it is a minor's; what was kept before is overwritten.</summary>
    private async ValueTask KeepFloorAsync(RaiseSession session, CancellationToken cancellationToken)
    {
        if (_version == 0 && session.CrisisFloor == CrisisAction.None)
        {
            return;
        }

        var (version, bare) = (_version, Bare(session));
        for (var attempt = 0; attempt < FloorAttempts; attempt++)
        {
            try
            {
                if (await _store.SaveAsync(bare, version, cancellationToken).ConfigureAwait(false) is not null
                    || await _store.LoadAsync(bare.Id, cancellationToken).ConfigureAwait(false) is not { Session: { } other } stored)
                {
                    return;
                }

                (version, bare) = (stored.Version, bare with { CrisisFloor = (CrisisAction)Math.Max((int)bare.CrisisFloor, (int)other.CrisisFloor), Crisis = bare.Crisis ?? other.Crisis });
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                return; // the entry ends with its time to live; the outcome says that nothing was saved
            }
        }
    }

    // With no questions left it is answered without asking: what was asked before is not known any more.
    private static RaiseSession Bare(RaiseSession session) => new()
    {
        Id = session.Id, Profile = new UserProfile(session.Profile.Catalog), IsMinor = true, CrisisFloor = session.CrisisFloor, Crisis = session.Crisis, Region = session.Region,
        QuestionsAsked = NoQuestionsLeft,
    };

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
