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
    private readonly int _readAttempts;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal RaiseAgent(RaiseOptions options, TurnReader reader, TurnPolicy policy, AnswerWriter writer, CrisisDesk crisis, TimeProvider time, ILogger logger)
    {
        _catalog = options.Catalog;
        _readAttempts = options.ReadAttempts;
        (_reader, _policy, _writer, _crisis, _time, _logger) = (reader, policy, writer, crisis, time, logger);
    }

    /// <summary>Creates an agent without a container: one model for all stages, the built-in modules, no crisis screen.</summary>
    /// <param name="client">The model. It stays the caller's: the agent does not dispose it.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <returns>The agent.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public static RaiseAgent Create(IChatClient client, RaiseOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var settings = options ?? new RaiseOptions();
        OptionsFaults.ThrowIfAny(new RaiseOptionsValidator(), settings);
        var clock = time ?? TimeProvider.System;
        var model = settings.ModelCalls.Enabled ? ChatClientBuilderExtensions.Resilient(client, settings.ModelCalls, clock) : client;
        var fallback = new StaticAcquisitionModule(settings.AcquisitionOrder);
        var policy = new TurnPolicy(new ScaleAbstentionModule(settings.CompletenessThreshold), fallback, fallback, settings.Budget, NullLogger.Instance);
        return new RaiseAgent(
            settings, new TurnReader(model, settings.Catalog, policy.Needs, settings.Prompts), policy, new AnswerWriter(model, settings.Answers, settings.Prompts),
            new CrisisDesk([], null, settings.Region, NullLogger.Instance), clock, NullLogger.Instance);
    }

    /// <inheritdoc/>
    public RaiseSession StartSession(string id, UserProfile? profile = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var session = new RaiseSession { Id = id, Profile = profile ?? new UserProfile(_catalog) };
        ThrowIfForeign(session);
        return session;
    }

    /// <inheritdoc/>
    public async Task<RaiseOutcome> RespondAsync(RaiseSession session, string message, CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable(session, message);
        using var span = new TurnSpan(_logger);
        var turn = await PrepareAsync(session, message, cancellationToken).ConfigureAwait(false);
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
            return span.Ended(Failed(session, failure, turn.Usage, turn.Resources));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable(session, message);
        return StreamAsync(session, message, cancellationToken);
    }

    private static FailedOutcome Failed(RaiseSession session, ModelCallException failure, ModelUsage usage, IReadOnlyList<CrisisResource> resources) => new()
    {
        Session = session, Reason = "model-failure", Kind = failure.Kind, Diagnostic = failure.Message, Resources = resources,
        Usage = usage + new ModelUsage(failure.Attempts, 0, 0),
    };

    private static AnswerOutcome Answered(PreparedTurn turn, WrittenAnswer answer)
    {
        var usage = turn.Usage + answer.Usage;
        var session = turn.Session with { Answer = answer.Text, OpenQuestion = null, Turns = turn.Session.Turns + 1, Usage = turn.Session.Usage + usage };
        return new AnswerOutcome { Session = session, Reason = turn.Reason, Text = answer.Text, Usage = usage, Resources = turn.Resources };
    }

    private async IAsyncEnumerable<RaiseUpdate> StreamAsync(RaiseSession session, string message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var span = new TurnSpan(_logger);
        yield return new ProgressUpdate(ModelStage.ReadTurn);
        span.Resume();
        var turn = await PrepareAsync(session, message, cancellationToken).ConfigureAwait(false);
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
                failed = Failed(session, failure, turn.Usage, turn.Resources);
                break;
            }

            yield return new TextUpdate(pieces.Current);
        }

        yield return new OutcomeUpdate(span.Ended(failed ?? Answered(turn, written!)));
    }

    private async ValueTask<PreparedTurn> PrepareAsync(RaiseSession session, string message, CancellationToken cancellationToken)
    {
        var assessment = await _crisis.ScreenAsync(message, session, cancellationToken).ConfigureAwait(false);
        var resources = await _crisis.ResourcesAsync(assessment.Action, cancellationToken).ConfigureAwait(false);
        if (assessment.Action >= CrisisAction.Crisis)
        {
            var after = session with { OpenQuestion = null, Turns = session.Turns + 1 };
            return Ended(new CrisisOutcome { Session = after, Reason = "crisis-screen", Assessment = assessment, Resources = resources });
        }

        var text = Readable(message);
        try
        {
            var read = await _reader.ReadAsync(session, text, _readAttempts, cancellationToken).ConfigureAwait(false);
            if (read.Failure is { } failed)
            {
                return Ended(Failed(session, failed, default, resources) with { Usage = read.Usage });
            }

            if (read.Value is null)
            {
                Log.TurnUnreadable(_logger, read.Asked);
            }

            return await DecideAsync(After(session, text, read.Value), read, text, resources, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelCallException failure)
        {
            return Ended(Failed(session, failure, default, resources));
        }
    }

    private async ValueTask<PreparedTurn> DecideAsync(
        RaiseSession session, StructuredReply<TurnReading> read, string message, IReadOnlyList<CrisisResource> resources, CancellationToken cancellationToken)
    {
        var wanted = AnswerWish.IsIn(message) || read.Value?.WantsAnswer == true;
        var isFollowUp = session.Answer is not null;
        var (ask, reason) = isFollowUp
            ? (null, "follow-up")
            : await _policy.DecideAsync(session, read.Value, wanted, cancellationToken).ConfigureAwait(false);
        if (ask is not null)
        {
            return Ended(Ask(session, ask, reason, read.Usage, resources));
        }

        var request = isFollowUp
            ? new AnswerRequest { Query = message, Profile = session.Profile, EarlierQuery = session.Query, EarlierAnswer = session.Answer, Draw = session.Seed }
            : new AnswerRequest { Query = session.Query!, Profile = session.Profile, Draw = session.Seed };
        return new PreparedTurn { Request = request, Session = session with { Query = request.Query }, Reason = reason, Usage = read.Usage, Resources = resources };
    }

    /// <summary>The session with the message taken in: the query where it is new, and the facts.</summary>
    private RaiseSession After(RaiseSession session, string message, TurnReading? reading)
    {
        var starts = session.Query is null || (session.Answer is not null && reading?.NewQuery == true);
        var profile = ProfileUpdater.Apply(session.Profile, reading?.Facts ?? [], message, session.OpenQuestion?.Attribute, _time.GetUtcNow());
        return starts
            ? session with { Query = message, Answer = null, OpenQuestion = null, QuestionsAsked = 0, Usage = default, Profile = profile }
            : session with { OpenQuestion = null, Profile = profile };
    }

    private static AskOutcome Ask(RaiseSession session, AcquisitionChoice choice, string reason, ModelUsage usage, IReadOnlyList<CrisisResource> resources)
    {
        var question = QuestionWriter.Write(choice.Attribute);
        var after = session with
        {
            OpenQuestion = question, Asked = [.. session.Asked, choice.Attribute.Name], QuestionsAsked = session.QuestionsAsked + 1,
            Turns = session.Turns + 1, Usage = session.Usage + usage,
        };
        return new AskOutcome { Session = after, Reason = reason, Question = question, Usage = usage, Resources = resources };
    }

    private static PreparedTurn Ended(RaiseOutcome outcome) => new() { Outcome = outcome, Session = outcome.Session, Reason = outcome.Reason, Usage = outcome.Usage };

    private void ThrowIfUnusable(RaiseSession session, string message)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        if (string.IsNullOrWhiteSpace(Readable(message)))
        {
            throw new ArgumentException("The message holds nothing but control characters or broken ones. Send a text.", nameof(message));
        }

        ThrowIfForeign(session);
    }

    // What the models are shown is also what the session keeps: a session that went through JSON then goes on in the same way.
    private static string Readable(string message) => StageText.Clean(message, StageText.QueryLimit);

    private void ThrowIfForeign(RaiseSession session)
    {
        if (session.Profile.Catalog.Fingerprint != _catalog.Fingerprint)
        {
            throw new ArgumentException(
                $"The profile belongs to another catalog ({session.Profile.Catalog.Fingerprint}) than the agent ({_catalog.Fingerprint}). Read it under the agent's catalog.", nameof(session));
        }
    }
}
