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
    private readonly AnswerDesk _answers;
    private readonly TimeSpan? _turnLimit;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly bool _continues;

    internal RaiseAgent(RaiseOptions options, TurnPreparer turns, AnswerDesk answers, CrisisDesk crisis, TimeProvider time, ILogger logger)
    {
        (_catalog, _turnLimit) = (options.Catalog, options.Limits.TimePerTurn);
        (_turns, _answers, _crisis, _time, _logger) = (turns, answers, crisis, time, logger);
    }

    private RaiseAgent(RaiseAgent agent, HostChat chat, bool continues)
    {
        (_catalog, _turnLimit, _turns, _crisis, _time, _logger) = (agent._catalog, agent._turnLimit, agent._turns, agent._crisis, agent._time, agent._logger);
        (_answers, _continues) = (agent._answers.In(chat), continues);
    }

    /// <summary>Creates an agent without a container: one model for all stages.</summary>
    /// <param name="client">The model. It stays the caller's: the agent does not dispose it.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="screens">Screens for people in danger; <see langword="null"/> for <see cref="LocalCrisisScreen"/>; an empty list for none, which is not for people.</param>
    /// <param name="resources">Finds places to turn to; <see langword="null"/> for <see cref="EmbeddedCrisisResources"/>.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="logger">Receives the agent's log; <see langword="null"/> for none.</param>
    /// <param name="abstention">Decides whether enough is known; <see langword="null"/> for the built-in one.</param>
    /// <param name="acquisition">Picks the next attribute; <see langword="null"/> for the built-in one.</param>
    /// <param name="paths">Finds planned paths for the built-in modules; <see langword="null"/>: there are none, and they go by the built-in starting path. The options' path settings have no
    /// effect on a guide that is given.</param>
    /// <returns>The agent.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public static RaiseAgent Create(
        IChatClient client, RaiseOptions? options = null, IEnumerable<ICrisisScreen>? screens = null, ICrisisResourceProvider? resources = null,
        TimeProvider? time = null, ILogger<RaiseAgent>? logger = null, IAbstentionModule? abstention = null, IAcquisitionModule? acquisition = null, PathGuide? paths = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var settings = options ?? new RaiseOptions();
        OptionsFaults.ThrowIfAny(new RaiseOptionsRules(), settings);
        var (clock, log) = (time ?? TimeProvider.System, logger ?? NullLogger<RaiseAgent>.Instance);
        ICrisisScreen[] used = [.. screens ?? [new LocalCrisisScreen(settings.Crisis.AgeLimit)]];
        var places = resources ?? new EmbeddedCrisisResources(clock, settings.Crisis.ShowPressSources);
        Log.WarnOfGaps(log, used.Length > 0, places, settings.Crisis);
        var model = ChatClientBuilderExtensions.Protected(client, settings.ModelCalls, clock);
        var guide = paths ?? AgentAssembly.Guide(settings);
        return AgentAssembly.Build(
            settings, _ => model, () => new AnswerWriter(model, settings.Answers, settings.Prompts), abstention ?? AgentAssembly.Abstention(guide, settings),
            acquisition ?? AgentAssembly.Acquisition(guide, settings), new CrisisDesk(used, places, settings, clock, log), clock, log);
    }

    /// <summary>The same agent for one request of a host's chat.</summary>
    /// <param name="chat">The request.</param>
    /// <param name="continues">Whether the request goes on with a turn that has begun, such as with a tool's result: then nothing is screened, read or asked.</param>
    internal RaiseAgent In(HostChat chat, bool continues) => new(this, chat, continues);

    /// <summary>Whether a message is in itself the wish to be answered now.</summary>
    internal bool WantsAnswer(string message) => _turns.WantsAnswer(message);

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
        using var time = new TurnTime(_turnLimit, _time, cancellationToken);
        var help = await ScreenAsync(message, own, cancellationToken).ConfigureAwait(false);
        if (help.Action >= CrisisAction.Crisis)
        {
            return span.Ended(TurnOutcomes.InCrisis(own, help));
        }

        var turn = await PrepareAsync(own, message, help, time).ConfigureAwait(false);
        if (turn.Outcome is not null)
        {
            return span.Ended(turn.Outcome, own);
        }

        var (first, failed) = await TryAsync(own, turn, time, token => _answers.WriteAsync(turn, token)).ConfigureAwait(false);
        var (last, lost) = first is null ? (null, failed) : await TryAsync(own, turn, time, token => _answers.FinishAsync(turn, first, token)).ConfigureAwait(false);
        return span.Ended(last is null ? lost! : TurnOutcomes.Answered(turn, last), own);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RaiseUpdate> RespondStreamingAsync(RaiseSession session, string message, CancellationToken cancellationToken = default) =>
        StreamAsync(Checked(session, message), message, cancellationToken);

    private async IAsyncEnumerable<RaiseUpdate> StreamAsync(RaiseSession session, string message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var span = new TurnSpan(_logger);
        using var time = new TurnTime(_turnLimit, _time, cancellationToken);
        var help = await ScreenAsync(message, session, cancellationToken).ConfigureAwait(false);
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
        var turn = await PrepareAsync(session, message, help, time).ConfigureAwait(false);
        if (!ReferenceEquals(turn.Help, help))
        {
            yield return new HelpUpdate(turn.Help.Assessment, turn.Help.Resources, turn.Help.Text);
        }

        if (turn.Outcome is not null)
        {
            yield return new OutcomeUpdate(span.Ended(turn.Outcome, session));
            yield break;
        }

        yield return new ProgressUpdate(ModelStage.Answer);
        span.Resume();
        var answer = _answers.Mode == AnswerCheckMode.On ? CheckedAsync(session, turn, time, span) : RawAsync(session, turn, time, span, cancellationToken);
        await foreach (var update in answer.ConfigureAwait(false))
        {
            yield return update;
        }
    }

    /// <summary>The answer once it has been checked, in pieces.</summary>
    private async IAsyncEnumerable<RaiseUpdate> CheckedAsync(RaiseSession before, PreparedTurn turn, TurnTime time, TurnSpan span)
    {
        var (first, failed) = await TryAsync(before, turn, time, token => _answers.WriteAsync(turn, token)).ConfigureAwait(false);
        if (first is { Faults.Count: > 0, Check: not AnswerCheckResult.Replaced })
        {
            yield return new ProgressUpdate(ModelStage.Answer, IsRepair: true);
            span.Resume();
        }

        var (last, lost) = first is null ? (null, failed) : await TryAsync(before, turn, time, token => _answers.FinishAsync(turn, first, token)).ConfigureAwait(false);
        ChatResponseUpdate[] rounds = last?.Written.Response is { } response ? HostReply.RoundsAsUpdates(response) : [];
        foreach (var piece in AnswerPieces.Of(last?.Written.Text ?? ""))
        {
            yield return new TextUpdate(piece) { Before = rounds };
            rounds = [];
        }

        yield return new OutcomeUpdate(span.Ended(last is null ? lost! : TurnOutcomes.Answered(turn, last), before));
    }

    /// <summary>The answer as the model writes it.</summary>
    private async IAsyncEnumerable<RaiseUpdate> RawAsync(
        RaiseSession before, PreparedTurn turn, TurnTime time, TurnSpan span, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        WrittenAnswer? written = null;
        var pieces = _answers.StreamAsync(turn, answer => written = answer, time.Token).GetAsyncEnumerator(time.Token);
        await using var ended = pieces.ConfigureAwait(false);
        var isFirst = true;
        while (true)
        {
            var (more, lost) = await TryAsync(before, turn, time, async _ => await pieces.MoveNextAsync().ConfigureAwait(false) ? "more" : "").ConfigureAwait(false);
            if (lost is not null)
            {
                var safe = isFirst ? _answers.SafeAfter(turn, lost) : null;
                if (safe is not null)
                {
                    yield return new TextUpdate(safe.Written.Text);
                }

                yield return new OutcomeUpdate(span.Ended(safe is null ? lost : TurnOutcomes.Answered(turn, safe), before));
                yield break;
            }

            if (more == "")
            {
                break;
            }

            isFirst = false;
            yield return new TextUpdate(pieces.Current.Text) { Before = pieces.Current.Beside is { } beside ? [beside] : [] };
        }

        yield return new OutcomeUpdate(span.Ended(TurnOutcomes.Answered(turn, new FinishedAnswer(written!, AnswerCheckResult.NotChecked, [])), before));
    }

    private ValueTask<TurnHelp> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken) =>
        _continues ? ValueTask.FromResult(TurnHelp.NoneFor(session)) : _crisis.ScreenAsync(message, session, cancellationToken);

    private async ValueTask<PreparedTurn> PrepareAsync(RaiseSession session, string message, TurnHelp help, TurnTime time)
    {
        try
        {
            return _continues ? _turns.Continue(session, message, help) : await _turns.PrepareAsync(session, message, help, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (time.IsOver)
        {
            return TurnPreparer.Ended(TurnOutcomes.Failed(session, TurnTime.Failure(), TurnTime.LeastUsage, help), help);
        }
    }

    private static async Task<(T? Value, FailedOutcome? Failed)> TryAsync<T>(RaiseSession before, PreparedTurn turn, TurnTime time, Func<CancellationToken, Task<T>> act)
        where T : class
    {
        try
        {
            return (await act(time.Token).ConfigureAwait(false), null);
        }
        catch (ModelCallException failure)
        {
            return (null, TurnOutcomes.Failed(before, failure, turn.Usage + failure.Usage, turn.Help));
        }
        catch (OperationCanceledException) when (time.IsOver)
        {
            return (null, TurnOutcomes.Failed(before, TurnTime.Failure(), turn.Usage + TurnTime.LeastUsage, turn.Help));
        }
    }

    private RaiseSession Checked(RaiseSession session, string message)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(message);
        return session.OpenQuestion is null && !_continues && string.IsNullOrWhiteSpace(TurnPreparer.Readable(message))
            ? throw new ArgumentException("The message is blank or holds nothing but control characters. Send a text; only a reply to a question may be blank.", nameof(message))
            : Own(session);
    }

    /// <summary>The session under this agent's own catalog: what may be asked and how is this agent's business, whoever read the session.</summary>
    private RaiseSession Own(RaiseSession session) => ReferenceEquals(session.Profile.Catalog, _catalog) ? session
        : session.Profile.Catalog.Fingerprint == _catalog.Fingerprint ? session with { Profile = session.Profile.Under(_catalog) }
        : throw new ArgumentException(
            $"The profile belongs to another catalog ({session.Profile.Catalog.Fingerprint}) than the agent ({_catalog.Fingerprint}). Read it under the agent's catalog.", nameof(session));
}
