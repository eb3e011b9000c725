using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Tells observers of every turn of an agent.</summary>
internal sealed class ObservedAgent(IRaiseAgent inner, IEnumerable<ITurnObserver> observers, TimeProvider time, ILogger logger) : IRaiseAgent
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly ITurnObserver[] _observers = [.. observers];

    public RaiseSession StartSession(string id, UserProfile? profile = null) => inner.StartSession(id, profile);

    public async Task<RaiseOutcome> RespondAsync(RaiseSession session, string message, CancellationToken cancellationToken = default)
    {
        var outcome = await inner.RespondAsync(session, message, cancellationToken).ConfigureAwait(false);
        await TellAsync(TurnRecord.Of(outcome, time.GetUtcNow())).ConfigureAwait(false);
        return outcome;
    }

    public IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default) =>
        StreamAsync(session, inner.RespondStreamingAsync(session, message, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<RaiseUpdate> StreamAsync(
        RaiseSession session, IAsyncEnumerable<RaiseUpdate> updates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HelpUpdate? untold = null;
        try
        {
            await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                untold = update as HelpUpdate ?? untold;
                if (update is OutcomeUpdate last)
                {
                    untold = null;
                    await TellAsync(TurnRecord.Of(last.Outcome, time.GetUtcNow())).ConfigureAwait(false);
                }

                yield return update;
            }
        }
        finally
        {
            if (untold is { } help)
            {
                await TellAsync(new TurnRecord
                {
                    ConversationId = session.Id, Time = time.GetUtcNow(), Turn = session.Turns + 1, Outcome = TurnRecord.Abandoned, Reason = "stream-not-read",
                    Action = help.Assessment.Action, Rules = help.Assessment.Reasons, Resources = help.Resources.Count,
                }).ConfigureAwait(false);
            }
        }
    }

    // Not the caller's token: what was handed on has happened, whether or not the caller waits for more.
    private async ValueTask TellAsync(TurnRecord turn)
    {
        foreach (var observer in _observers)
        {
            try
            {
                await observer.ObserveAsync(turn, CancellationToken.None).AsTask().WaitAsync(Limit, time).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Log.PartFailed(logger, nameof(ITurnObserver), failure.GetType().Name);
            }
        }
    }
}
