using System.Runtime.CompilerServices;

namespace Penguin.Raise;

/// <summary>Adds due notices to the outcomes of an agent. A failed turn shows none, and they stay due.</summary>
internal sealed class NoticingAgent(IRaiseAgent inner, NoticeOptions options, TimeProvider time) : IRaiseAgent
{
    private readonly NoticeSchedule _schedule = new(options);

    public RaiseSession StartSession(string id, UserProfile? profile = null) => inner.StartSession(id, profile);

    public async Task<RaiseOutcome> RespondAsync(RaiseSession session, string message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var now = time.GetUtcNow();
        return With(await inner.RespondAsync(session, message, cancellationToken).ConfigureAwait(false), session, now);
    }

    public IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return StreamAsync(session, inner.RespondStreamingAsync(session, message, cancellationToken), cancellationToken);
    }

    private async IAsyncEnumerable<RaiseUpdate> StreamAsync(
        RaiseSession session, IAsyncEnumerable<RaiseUpdate> updates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var disclosure = _schedule.DisclosureAt(session.NoticeTimes, now);
        await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return update is OutcomeUpdate last ? new OutcomeUpdate(With(last.Outcome, session, now)) : update;
            if (disclosure is not null && update is HelpUpdate or ProgressUpdate)
            {
                yield return new NoticeUpdate(disclosure); // after help, before any text
                disclosure = null;
            }
        }
    }

    private RaiseOutcome With(RaiseOutcome outcome, RaiseSession before, DateTimeOffset now)
    {
        if (outcome is FailedOutcome)
        {
            return outcome;
        }

        var (notices, times) = _schedule.At(before.NoticeTimes, now, outcome.Assessment.Action);
        return outcome with { Notices = notices, Session = outcome.Session with { NoticeTimes = times } };
    }
}
