using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Penguin.Raise;

namespace AspNetChat;

/// <summary>A turn as server-sent events: help first, then notices, progress and pieces of the answer, and always last the outcome. README.md lists them.</summary>
internal static class TurnEvents
{
    public static async IAsyncEnumerable<SseItem<string>> Of(IAsyncEnumerable<RaiseUpdate> updates, int turnsBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var turn = updates.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (update, isConflict) = await NextAsync(turn);
            if (isConflict)
            {
                yield return Event("outcome", OutcomeView.Conflict(turnsBefore));
            }

            if (update is null)
            {
                yield break;
            }

            yield return update switch
            {
                HelpUpdate help => Event("help", new HelpView(help.Text, PlaceView.AllOf(help.Resources))),
                NoticeUpdate notice => Event("notice", new TextView(notice.Notice.Text)),
                ProgressUpdate progress => Event("progress", new ProgressView(progress.Stage.Name, progress.IsRepair)),
                TextUpdate piece => Event("text", new TextView(piece.Text)),
                OutcomeUpdate last => Event("outcome", OutcomeView.Of(last.Outcome, turnsBefore)),
                _ => throw new InvalidOperationException($"The page knows no update '{update.GetType().Name}'."),
            };
        }
    }

    private static SseItem<string> Event<T>(string type, T data) => new(JsonSerializer.Serialize(data, JsonSerializerOptions.Web), type);

    private static async ValueTask<(RaiseUpdate? Update, bool IsConflict)> NextAsync(IAsyncEnumerator<RaiseUpdate> turn)
    {
        try
        {
            return (await turn.MoveNextAsync() ? turn.Current : null, false);
        }
        catch (SessionConflictException)
        {
            return (null, true);
        }
    }
}
