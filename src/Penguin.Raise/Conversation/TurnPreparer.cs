using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Takes a message in, up to the question or to what is to be answered.</summary>
internal sealed class TurnPreparer(TurnReader reader, TurnPolicy policy, QuestionWriter questions, CrisisDesk crisis, ConsentGate consents, RaiseOptions options, TimeProvider time, ILogger logger)
{
    private readonly Lazy<ReplyPhrasebook> _phrases = PhrasesOf([.. options.AnswerWishes]); // of six languages: read by the first message, so that a host starts sooner
    private readonly StageFailurePolicy _onFailedReading = options.Failures.ReadTurn;
    private readonly string? _language = options.Language;

    public QueryLimits Limits { get; } = new(options.Limits, options.Budget);

    // What the models are shown is also what the session keeps: a session that went through JSON then goes on in the same way.
    public static string Readable(string message) => StageText.Clean(message, StageText.QueryLimit);

    public static PreparedTurn Ended(RaiseOutcome outcome, TurnHelp help) => new()
    {
        Outcome = outcome, Session = outcome.Session, Reason = outcome.Reason, Usage = outcome.Usage, Help = help,
    };

    public bool WantsAnswer(string message) => _phrases.Value.Read(Readable(message), isReply: false) == ReplyIntent.AnswerNow;

    /// <summary>Goes on with a turn that has begun: what is known is known, and nothing is read or asked.</summary>
    public PreparedTurn Continue(RaiseSession session, string message, TurnHelp help)
    {
        var begun = session with { Query = session.Query ?? Readable(message), Answer = null, OpenQuestion = null };
        return Limits.IsSpent(session) ? TurnOutcomes.Spent(begun, help) : Answer(begun, message, "continued", default, help);
    }

    public async ValueTask<PreparedTurn> PrepareAsync(RaiseSession before, string message, TurnHelp help, CancellationToken cancellationToken)
    {
        var text = Readable(message);
        var session = before.Answer is null ? before : before with { EarlierUsage = before.EarlierUsage + before.Usage, Usage = default, WordingCalls = 0 };
        var intent = _phrases.Value.Read(text, session.OpenQuestion is not null);
        if (intent == ReplyIntent.Why && !help.IsDue && session.OpenQuestion is { IsExplained: false })
        {
            return Ended(TurnOutcomes.Explain(session, default, help), help);
        }

        var consent = consents.TakeIn(session, text, isPlain: intent is not (ReplyIntent.None or ReplyIntent.Why));
        session = consents.Kept(consent.Session);
        if (consent.HasWithdrawn && session.Query is null)
        {
            return Ended(TurnOutcomes.Withdrawn(help.After(session), ConsentGate.Erased(session.Language), help), help);
        }

        if (Limits.IsSpent(session))
        {
            return TurnOutcomes.Spent(consents.Kept(After(session, text, LocalReading.Of(intent, session, text), help)), help);
        }

        if (consent.HasWithdrawn)
        {
            var withdrawn = Answer(help.After(session) with { OpenQuestion = null }, text, "consent-withdrawn", default, help);
            return withdrawn with { IsQueryKept = false };
        }

        var read = !consent.IsPlain && intent is ReplyIntent.None or ReplyIntent.Why ? await ReadAsync(session, text, cancellationToken).ConfigureAwait(false)
            : new StructuredReply<TurnReading>(LocalReading.Of(intent, session, text), null, default, 0, null);
        var due = read.Value?.Danger == true ? await crisis.RaiseAsync(help, session, cancellationToken).ConfigureAwait(false) : help;
        if (read.Failure is { } failure && _onFailedReading == StageFailurePolicy.FailTurn)
        {
            return Ended(TurnOutcomes.Failed(before, failure, read.Usage, due), due);
        }

        return await DecideAsync(session, read.Value, read.Usage, text, due, consent.Unclear, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<StructuredReply<TurnReading>> ReadAsync(RaiseSession session, string message, CancellationToken cancellationToken)
    {
        var examples = await policy.ExamplesAsync(session, message, cancellationToken).ConfigureAwait(false);
        var read = await reader.ReadAsync(session, message, Limits.Readings(session), examples, cancellationToken).ConfigureAwait(false);
        if (read is { Value: null, Failure: null })
        {
            Log.TurnUnreadable(logger, read.Asked);
        }

        var reading = LocalReading.WithChoice(read.Value, session, message);
        return ReferenceEquals(reading, read.Value) ? read : read with { Value = reading };
    }

    private async ValueTask<PreparedTurn> DecideAsync(
        RaiseSession before, TurnReading? reading, ModelUsage usage, string message, TurnHelp help, RaiseQuestion? unclear, CancellationToken cancellationToken)
    {
        var session = After(before, message, reading, help);
        var limit = Limits.AgainstAsking(session, usage);
        if (limit is null && !help.IsDue && reading is { AsksWhy: true } && before.OpenQuestion is { IsExplained: false } open && reading.Facts.All(fact => fact.Attribute.Name != open.Attribute))
        {
            return Ended(TurnOutcomes.Explain(consents.Kept(session) with { OpenQuestion = open }, usage, help), help);
        }

        var isFollowUp = session.Answer is not null;
        var end = isFollowUp ? "follow-up" : help.IsDue ? "supportive" : reading is { WantsAnswer: true } ? "wanted" : reading is { Hostile: true } ? "hostile" : null;
        if (end is null && limit is null && unclear is not null)
        {
            return Ended(TurnOutcomes.AskConsent(consents.Kept(session), unclear, "unclear", usage, help), help);
        }

        var (ask, reason) = end is not null ? (null, end)
            : await policy.DecideAsync(session, limit, cancellationToken).ConfigureAwait(false);
        if (ask is not null && consents.QuestionBefore(session, ask.Attribute) is { } consent)
        {
            return Ended(TurnOutcomes.AskConsent(consents.Kept(session), consent, ask.Reason, usage, help), help);
        }

        if (ask is not null)
        {
            var (question, cost) = await questions.WriteAsync(session, ask.Attribute, cancellationToken).ConfigureAwait(false);
            var worded = cost.Calls == 0 ? session : session with { WordingCalls = session.WordingCalls + (int)cost.Calls };
            return Ended(TurnOutcomes.Ask(consents.Kept(worded), question, ask, reason, usage + cost, help), help);
        }

        return Answer(session, message, reason, usage, help);
    }

    /// <summary>The answer is written with all that the person has told; what may not be kept leaves the session before.</summary>
    private PreparedTurn Answer(RaiseSession session, string message, string reason, ModelUsage usage, TurnHelp help)
    {
        var request = session.Answer is not null
            ? new AnswerRequest { IsGuided = true, Query = message, Profile = session.Profile, EarlierQuery = session.Query, EarlierAnswer = session.Answer, Draw = session.Seed }
            : new AnswerRequest { IsGuided = true, Query = session.Query!, Profile = session.Profile, Draw = session.Seed };
        var kept = consents.Kept(session);
        return new PreparedTurn
        {
            Request = request, Session = kept with { Query = request.Query }, Reason = reason, Usage = usage, Help = help, IsAnswerKept = ReferenceEquals(kept, session),
        };
    }

    /// <summary>The session with the message taken in: the query where it is new, and the facts. A message that speaks of danger is not mined for facts.</summary>
    private RaiseSession After(RaiseSession session, string message, TurnReading? reading, TurnHelp help)
    {
        var starts = session.Query is null || (session.Answer is not null && reading?.NewQuery == true);
        var facts = reading is null || reading.Danger ? [] : reading.Facts;
        var profile = consents.Usable(ProfileUpdater.Apply(session.Profile, facts, message, session.OpenQuestion?.Attribute, time.GetUtcNow()));
        return help.After(session) with
        {
            OpenQuestion = null, Profile = profile, Levels = reading?.Levels ?? TurnLevels.Unread,
            IsMinor = session.IsMinor || help.Assessment.IsMinor || crisis.IsMinor(profile),
            Query = starts ? message : session.Query, Answer = starts ? null : session.Answer,
            QuestionsAsked = starts && session.Query is not null ? 0 : session.QuestionsAsked, // a new query gets a new budget
            Language = _language ?? (starts ? reading?.Language ?? LanguageGuess.Of(message) ?? session.Language : session.Language ?? reading?.Language ?? LanguageGuess.Of(message)),
        };
    }

    private static Lazy<ReplyPhrasebook> PhrasesOf(string[] answerWishes) => new(() => new ReplyPhrasebook(answerWishes));
}
