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
    private readonly TurnPreparer _turns;
    private readonly AnswerWriter _writer;
    private readonly ILogger _logger;

    internal RaiseAgent(RaiseOptions options, TurnReader reader, TurnPolicy policy, AnswerWriter writer, CrisisDesk crisis, TimeProvider time, ILogger logger)
    {
        _catalog = options.Catalog;
        _turns = new TurnPreparer(reader, policy, crisis, new AnswerWishes(options.AnswerWishes), time, logger);
        (_writer, _crisis, _logger) = (writer, crisis, logger);
    }

    /// <summary>Creates an agent without a container: one model for all stages and the built-in modules.</summary>
    /// <param name="client">The model. It stays the caller's: the agent does not dispose it.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="screens">Screens for people in danger; <see langword="null"/> for <see cref="LocalCrisisScreen"/>; an empty list for none, which is not for people.</param>
    /// <param name="resources">Finds places to turn to; <see langword="null"/> for <see cref="EmbeddedCrisisResources"/>.</param>
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
        ICrisisScreen[] used = [.. screens ?? [new LocalCrisisScreen(settings.Crisis.AgeLimit)]];
        var places = resources ?? new EmbeddedCrisisResources(clock, settings.Crisis.ShowPressSources);
        Log.WarnOfGaps(log, used.Length > 0, places, settings.Crisis);
        var model = ChatClientBuilderExtensions.Protected(client, settings.ModelCalls, clock);
        var fallback = new StaticAcquisitionModule(settings.AcquisitionOrder);
        var policy = new TurnPolicy(new ScaleAbstentionModule(settings.CompletenessThreshold), fallback, fallback, settings.Budget, log);
        return new RaiseAgent(
            settings, new TurnReader(model, settings, policy.Needs), policy, new AnswerWriter(model, settings.Answers, settings.Prompts),
            new CrisisDesk(used, places, settings, clock, log), clock, log);
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
            return span.Ended(TurnOutcomes.InCrisis(own, help));
        }

        var turn = await _turns.PrepareAsync(own, message, help, cancellationToken).ConfigureAwait(false);
        if (turn.Outcome is not null)
        {
            return span.Ended(turn.Outcome);
        }

        try
        {
            return span.Ended(TurnOutcomes.Answered(turn, await _writer.WriteAsync(turn.Request!, cancellationToken).ConfigureAwait(false)));
        }
        catch (ModelCallException failure)
        {
            return span.Ended(TurnOutcomes.Failed(own, failure, turn.Usage, turn.Help));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default) =>
        StreamAsync(Checked(session, message), message, cancellationToken);

    private async IAsyncEnumerable<RaiseUpdate> StreamAsync(RaiseSession session, string message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var span = new TurnSpan(_logger);
        var help = await _crisis.ScreenAsync(message, session, cancellationToken).ConfigureAwait(false);
        if (help.IsDue)
        {
            yield return new HelpUpdate(help.Assessment, help.Resources, help.Text);
        }

        if (help.Action >= CrisisAction.Crisis)
        {
            yield return new OutcomeUpdate(span.Ended(TurnOutcomes.InCrisis(session, help)));
            yield break;
        }

        yield return new ProgressUpdate(ModelStage.ReadTurn);
        span.Resume();
        var turn = await _turns.PrepareAsync(session, message, help, cancellationToken).ConfigureAwait(false);
        if (!ReferenceEquals(turn.Help, help))
        {
            yield return new HelpUpdate(turn.Help.Assessment, turn.Help.Resources, turn.Help.Text);
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
                failed = TurnOutcomes.Failed(session, failure, turn.Usage, turn.Help);
                break;
            }

            yield return new TextUpdate(pieces.Current);
        }

        yield return new OutcomeUpdate(span.Ended(failed ?? TurnOutcomes.Answered(turn, written!)));
    }

    private RaiseSession Checked(RaiseSession session, string message)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        return string.IsNullOrWhiteSpace(TurnPreparer.Readable(message))
            ? throw new ArgumentException("The message holds nothing but control characters or broken ones. Send a text.", nameof(message))
            : Own(session);
    }

    /// <summary>The session under this agent's own catalog: what may be asked and how is this agent's business, whoever read the session.</summary>
    private RaiseSession Own(RaiseSession session) => ReferenceEquals(session.Profile.Catalog, _catalog) ? session
        : session.Profile.Catalog.Fingerprint == _catalog.Fingerprint ? session with { Profile = session.Profile.Under(_catalog) }
        : throw new ArgumentException(
            $"The profile belongs to another catalog ({session.Profile.Catalog.Fingerprint}) than the agent ({_catalog.Fingerprint}). Read it under the agent's catalog.", nameof(session));
}
