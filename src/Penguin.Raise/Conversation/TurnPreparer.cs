using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Takes a message in, up to the question or to what is to be answered.</summary>
internal sealed class TurnPreparer(TurnReader reader, TurnPolicy policy, CrisisDesk crisis, AnswerWishes wishes, TimeProvider time, ILogger logger)
{
    // What the models are shown is also what the session keeps: a session that went through JSON then goes on in the same way.
    public static string Readable(string message) => StageText.Clean(message, StageText.QueryLimit);

    public async ValueTask<PreparedTurn> PrepareAsync(RaiseSession session, string message, TurnHelp help, CancellationToken cancellationToken)
    {
        var text = Readable(message);
        var read = await reader.ReadAsync(session, text, cancellationToken).ConfigureAwait(false);
        var due = read.Value?.Danger == true ? await crisis.RaiseAsync(help, session, cancellationToken).ConfigureAwait(false) : help;
        if (read.Failure is { } failure)
        {
            return Ended(TurnOutcomes.Failed(session, failure, default, due) with { Usage = read.Usage }, due);
        }

        if (read.Value is null)
        {
            Log.TurnUnreadable(logger, read.Asked);
        }

        return await DecideAsync(After(session, text, read.Value, due), read, text, due, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<PreparedTurn> DecideAsync(
        RaiseSession session, StructuredReply<TurnReading> read, string message, TurnHelp help, CancellationToken cancellationToken)
    {
        var isFollowUp = session.Answer is not null;
        var wanted = wishes.AreIn(message) || read.Value?.WantsAnswer == true;
        var (ask, reason) = isFollowUp ? (null, "follow-up")
            : help.IsDue ? (null, "supportive")
            : await policy.DecideAsync(session, read.Value, wanted, cancellationToken).ConfigureAwait(false);
        if (ask is not null)
        {
            return Ended(TurnOutcomes.Ask(session, ask, reason, read.Usage, help), help);
        }

        var request = isFollowUp
            ? new AnswerRequest { Query = message, Profile = session.Profile, EarlierQuery = session.Query, EarlierAnswer = session.Answer, Draw = session.Seed }
            : new AnswerRequest { Query = session.Query!, Profile = session.Profile, Draw = session.Seed };
        return new PreparedTurn { Request = request, Session = session with { Query = request.Query }, Reason = reason, Usage = read.Usage, Help = help };
    }

    /// <summary>The session with the message taken in: the query where it is new, and the facts. A message that speaks of danger is not mined for facts.</summary>
    private RaiseSession After(RaiseSession session, string message, TurnReading? reading, TurnHelp help)
    {
        var starts = session.Query is null || (session.Answer is not null && reading?.NewQuery == true);
        var facts = reading is null || reading.Danger ? [] : reading.Facts;
        var after = session with
        {
            OpenQuestion = null,
            Profile = ProfileUpdater.Apply(session.Profile, facts, message, session.OpenQuestion?.Attribute, time.GetUtcNow()),
        };
        after = help.After(after) with { IsMinor = after.IsMinor || help.Assessment.IsMinor || crisis.IsMinor(after.Profile) };
        return !starts ? after : after with
        {
            Query = message, Answer = null, Usage = default, QuestionsAsked = session.Query is null ? session.QuestionsAsked : 0, // a new query gets a new budget
        };
    }

    private static PreparedTurn Ended(RaiseOutcome outcome, TurnHelp help) => new()
    {
        Outcome = outcome, Session = outcome.Session, Reason = outcome.Reason, Usage = outcome.Usage, Help = help,
    };
}
