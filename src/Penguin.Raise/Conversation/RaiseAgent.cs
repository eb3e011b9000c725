using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Penguin.Raise;

/// <summary>The agent: reads a message, decides whether enough is known, asks one question or answers. Safe for concurrent use.</summary>
public sealed class RaiseAgent : IRaiseAgent
{
    private readonly AttributeCatalog _catalog;
    private readonly CrisisDesk _crisis;
    private readonly TurnReader _reader;
    private readonly TurnPolicy _policy;
    private readonly AnswerWriter _writer;
    private readonly AnswerWishes _wishes;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal RaiseAgent(RaiseOptions options, TurnReader reader, TurnPolicy policy, AnswerWriter writer, CrisisDesk crisis, TimeProvider time, ILogger logger)
    {
        _catalog = options.Catalog;
        _wishes = new AnswerWishes(options.AnswerWishes);
        (_reader, _policy, _writer, _crisis, _time, _logger) = (reader, policy, writer, crisis, time, logger);
    }

    /// <summary>Creates an agent without a container: one model for all stages and the built-in modules.</summary>
    /// <param name="client">The model. It stays the caller's: the agent does not dispose it.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="screens">Screens for people in danger; <see langword="null"/> for none, which is not for people.</param>
    /// <param name="resources">Finds places to turn to; <see langword="null"/> for none.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="logger">Receives the agent's log; <see langword="null"/> for none.</param>
    /// <returns>The agent.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public static RaiseAgent Create(
        IChatClient client, RaiseOptions? options = null, IEnumerable<ICrisisScreen>? screens = null, ICrisisResourceProvider? resources = null,
        TimeProvider? time = null, ILogger<RaiseAgent>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var settings = options ?? new RaiseOptions();
        OptionsFaults.ThrowIfAny(new RaiseOptionsRules(), settings);
        var (clock, log) = (time ?? TimeProvider.System, logger ?? NullLogger<RaiseAgent>.Instance);
        ICrisisScreen[] used = [.. screens ?? []];
        Log.WarnOfGaps(log, used.Length > 0, resources is not null);
        var model = settings.ModelCalls.Enabled ? ChatClientBuilderExtensions.Resilient(client, settings.ModelCalls, clock) : client;
        var fallback = new StaticAcquisitionModule(settings.AcquisitionOrder);
        var policy = new TurnPolicy(new ScaleAbstentionModule(settings.CompletenessThreshold), fallback, fallback, settings.Budget, log);
        return new RaiseAgent(
            settings, new TurnReader(model, settings, policy.Needs), policy, new AnswerWriter(model, settings.Answers, settings.Prompts),
            new CrisisDesk(used, resources, settings, clock, log), clock, log);
    }

    /// <inheritdoc/>
    public RaiseSession StartSession(string id, UserProfile? profile = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return Own(new RaiseSession { Id = id, Profile = profile ?? new UserProfile(_catalog) });
    }

    /// <inheritdoc/>
    public async Task<RaiseOutcome> RespondAsync(RaiseSession session, string message, CancellationToken cancellationToken = default)
    {
        var own = Checked(session, message);
        using var span = new TurnSpan(_logger);
        var help = await _crisis.ScreenAsync(message, own, cancellationToken).ConfigureAwait(false);
        if (help.Action >= CrisisAction.Crisis)
        {
            return span.Ended(InCrisis(own, help));
        }

        var turn = await PrepareAsync(own, message, help, cancellationToken).ConfigureAwait(false);
        if (turn.Outcome is not null)
        {
            return span.Ended(turn.Outcome);
        }

        try
        {
            return span.Ended(Answered(turn, await _writer.WriteAsync(turn.Request!, cancellationToken).ConfigureAwait(false)));
        }
        catch (ModelCallException failure)
        {
            return span.Ended(Failed(own, failure, turn.Usage, turn.Help));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default) =>
        StreamAsync(Checked(session, message), message, cancellationToken);

    private static CrisisOutcome InCrisis(RaiseSession session, TurnHelp help) => new()
    {
        Session = session with { OpenQuestion = null, Turns = session.Turns + 1, CrisisFloor = help.Action },
        Reason = "crisis-screen", Assessment = help.Assessment, Resources = help.Resources,
    };

    private static FailedOutcome Failed(RaiseSession session, ModelCallException failure, ModelUsage usage, TurnHelp help) => new()
    {
        Session = session, Reason = "model-failure", Kind = failure.Kind, Diagnostic = failure.Message, Assessment = help.Assessment, Resources = help.Resources,
        Usage = usage + new ModelUsage(failure.Attempts, 0, 0),
    };

    private static AnswerOutcome Answered(PreparedTurn turn, WrittenAnswer answer)
    {
        var usage = turn.Usage + answer.Usage;
        var session = turn.Session with { Answer = answer.Text, OpenQuestion = null, Turns = turn.Session.Turns + 1, Usage = turn.Session.Usage + usage };
        return new AnswerOutcome
        {
            Session = session, Reason = turn.Reason, Text = answer.Text, Usage = usage, Assessment = turn.Help.Assessment, Resources = turn.Help.Resources,
        };
    }

    private async IAsyncEnumerable<RaiseUpdate> StreamAsync(RaiseSession session, string message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var span = new TurnSpan(_logger);
        var help = await _crisis.ScreenAsync(message, session, cancellationToken).ConfigureAwait(false);
        if (help.IsDue)
        {
            yield return new HelpUpdate(help.Assessment, help.Resources);
        }

        if (help.Action >= CrisisAction.Crisis)
        {
            yield return new OutcomeUpdate(span.Ended(InCrisis(session, help)));
            yield break;
        }

        yield return new ProgressUpdate(ModelStage.ReadTurn);
        span.Resume();
        var turn = await PrepareAsync(session, message, help, cancellationToken).ConfigureAwait(false);
        if (turn.Help.Action > help.Action)
        {
            yield return new HelpUpdate(turn.Help.Assessment, turn.Help.Resources);
        }

        if (turn.Outcome is not null)
        {
            yield return new OutcomeUpdate(span.Ended(turn.Outcome));
            yield break;
        }

        yield return new ProgressUpdate(ModelStage.Answer);
        span.Resume();
        WrittenAnswer? written = null;
        var pieces = _writer.WriteStreamingAsync(turn.Request!, answer => written = answer, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ended = pieces.ConfigureAwait(false);
        RaiseOutcome? failed = null;
        while (true)
        {
            try
            {
                if (!await pieces.MoveNextAsync().ConfigureAwait(false))
                {
                    break;
                }
            }
            catch (ModelCallException failure)
            {
                failed = Failed(session, failure, turn.Usage, turn.Help);
                break;
            }

            yield return new TextUpdate(pieces.Current);
        }

        yield return new OutcomeUpdate(span.Ended(failed ?? Answered(turn, written!)));
    }

    private async ValueTask<PreparedTurn> PrepareAsync(RaiseSession session, string message, TurnHelp help, CancellationToken cancellationToken)
    {
        var text = Readable(message);
        var read = await _reader.ReadAsync(session, text, cancellationToken).ConfigureAwait(false);
        var due = read.Value?.Danger == true ? await _crisis.RaiseAsync(help, cancellationToken).ConfigureAwait(false) : help;
        if (read.Failure is { } failure)
        {
            return Ended(Failed(session, failure, default, due) with { Usage = read.Usage }, due);
        }

        if (read.Value is null)
        {
            Log.TurnUnreadable(_logger, read.Asked);
        }

        return await DecideAsync(After(session, text, read.Value, due), read, text, due, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<PreparedTurn> DecideAsync(
        RaiseSession session, StructuredReply<TurnReading> read, string message, TurnHelp help, CancellationToken cancellationToken)
    {
        var isFollowUp = session.Answer is not null;
        var wanted = _wishes.AreIn(message) || read.Value?.WantsAnswer == true;
        var (ask, reason) = isFollowUp ? (null, "follow-up")
            : help.IsDue ? (null, "supportive")
            : await _policy.DecideAsync(session, read.Value, wanted, cancellationToken).ConfigureAwait(false);
        if (ask is not null)
        {
            return Ended(Ask(session, ask, reason, read.Usage), help);
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
            Profile = ProfileUpdater.Apply(session.Profile, facts, message, session.OpenQuestion?.Attribute, _time.GetUtcNow()),
            CrisisFloor = help.Action > session.CrisisFloor ? help.Action : session.CrisisFloor,
        };
        return !starts ? after : after with
        {
            Query = message, Answer = null, Usage = default, QuestionsAsked = session.Query is null ? session.QuestionsAsked : 0, // a new query gets a new budget
        };
    }

    private static AskOutcome Ask(RaiseSession session, AcquisitionChoice choice, string reason, ModelUsage usage)
    {
        var question = QuestionWriter.Write(choice.Attribute, session.Profile.Catalog);
        var after = session with
        {
            OpenQuestion = question, Asked = [.. session.Asked, choice.Attribute.Name], QuestionsAsked = session.QuestionsAsked + 1,
            Turns = session.Turns + 1, Usage = session.Usage + usage,
        };
        return new AskOutcome { Session = after, Reason = reason, Question = question, Usage = usage };
    }

    private static PreparedTurn Ended(RaiseOutcome outcome, TurnHelp help) => new()
    {
        Outcome = outcome, Session = outcome.Session, Reason = outcome.Reason, Usage = outcome.Usage, Help = help,
    };

    // What the models are shown is also what the session keeps: a session that went through JSON then goes on in the same way.
    private static string Readable(string message) => StageText.Clean(message, StageText.QueryLimit);

    private RaiseSession Checked(RaiseSession session, string message)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        return string.IsNullOrWhiteSpace(Readable(message))
            ? throw new ArgumentException("The message holds nothing but control characters or broken ones. Send a text.", nameof(message))
            : Own(session);
    }

    /// <summary>The session under this agent's own catalog: what may be asked and how is this agent's business, whoever read the session.</summary>
    private RaiseSession Own(RaiseSession session) => ReferenceEquals(session.Profile.Catalog, _catalog) ? session
        : session.Profile.Catalog.Fingerprint == _catalog.Fingerprint ? session with { Profile = session.Profile.Under(_catalog) }
        : throw new ArgumentException(
            $"The profile belongs to another catalog ({session.Profile.Catalog.Fingerprint}) than the agent ({_catalog.Fingerprint}). Read it under the agent's catalog.", nameof(session));
}
