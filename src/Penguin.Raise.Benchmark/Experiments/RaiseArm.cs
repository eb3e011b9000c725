using System.Globalization;

namespace Penguin.Raise.Benchmark;

/// <summary>An agent that starts with the query alone, asks the scenario's person, and answers.</summary>
/// <remarks>
/// Each scenario and draw is a fresh session, and its model calls get the draw as their seed. A crisis or a hand-off ends the item without a score, each as a kind of its own: the person got help
/// or a human being, which no judge of answers can score.
/// </remarks>
public sealed class RaiseArm : IExperimentArm
{
    /// <summary>The most turns of one conversation; an agent that still asks then has given no answer.</summary>
    public const int MaxTurns = 25;

    private readonly IRaiseAgent _agent;
    private readonly IScenarioUser _user;

    /// <summary>Creates the arm.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="user">Plays the persons; <see langword="null"/> for <see cref="ProfileUser"/>.</param>
    /// <param name="name">The arm's name.</param>
    public RaiseArm(IRaiseAgent agent, IScenarioUser? user = null, string name = "RAISE")
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (_agent, _user, Name) = (agent, user ?? new ProfileUser(), name);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Whether the simulated persons have agreed to questions about every attribute group before the conversation.</summary>
    /// <value><see langword="true"/> by default: what is measured is which facts the agent asks for. <see langword="false"/>: they have not, and say no when they are asked for consent.</value>
    public bool HasConsent { get; init; } = true;

    /// <inheritdoc/>
    public void ThrowIfUnusable(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        StartFor(scenario, 0);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The scenario's profile belongs to another catalog than the agent.</exception>
    public async Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var session = StartFor(scenario, draw);
        var transcript = new List<ArmTurn>();
        var (message, questions, usage) = (scenario.Query, 0, default(ModelUsage));
        for (var turn = 0; turn < MaxTurns; turn++)
        {
            transcript.Add(new ArmTurn(IsUser: true, message));
            var outcome = await _agent.RespondAsync(session, message, cancellationToken).ConfigureAwait(false);
            usage += outcome.Usage;
            session = outcome.Session;
            if (outcome is not AskOutcome ask)
            {
                return Ended(outcome, transcript) with { Questions = questions, Usage = usage };
            }

            questions++;
            transcript.Add(new ArmTurn(IsUser: false, ask.Question.Message));
            message = ask.Question.Consent is null ? await _user.ReplyAsync(scenario, ask.Question, cancellationToken).ConfigureAwait(false) : ask.Question.Choices[^1];
        }

        return new ArmAnswer
        {
            Missing = MissingKind.NoAnswer, Diagnostic = string.Create(CultureInfo.InvariantCulture, $"The agent still asked after {MaxTurns} turns. Lower its budget."),
            Questions = questions, Usage = usage, Transcript = transcript,
        };
    }

    private RaiseSession StartFor(Scenario scenario, int draw)
    {
        var session = _agent.StartSession(string.Create(CultureInfo.InvariantCulture, $"{scenario.Id}/{draw}")) with { Seed = draw };
        var (asked, known) = (session.Profile.Catalog.Fingerprint, scenario.Profile.Catalog.Fingerprint);
        return asked == known
            ? HasConsent ? Consenting(session) : session
            : throw new ArgumentException(
                $"The arm '{Name}' asks about the catalog {asked}, but the profile of scenario '{scenario.Id}' belongs to the catalog {known}. Read the scenarios under the agent's catalog, or give the agent theirs.",
                nameof(scenario));
    }

    internal static RaiseSession Consenting(RaiseSession session) => session.Profile.Catalog.Select(attribute => attribute.Group).Distinct(StringComparer.Ordinal)
        .Aggregate(session, (agreed, group) => agreed.WithConsent(new ConsentRecord
        {
            Group = group, Purpose = "benchmark", Text = "The person of the scenario is made up.", TextVersion = "benchmark/1", Source = ConsentSource.Host, Time = DateTimeOffset.UnixEpoch,
        }));

    internal static ArmAnswer Ended(RaiseOutcome outcome, List<ArmTurn> transcript)
    {
        if (outcome is AnswerOutcome answer)
        {
            transcript.Add(new ArmTurn(IsUser: false, answer.Text));
        }

        return outcome switch
        {
            AnswerOutcome answered => new ArmAnswer { Text = answered.Text, PromptHash = answered.PromptHash, Transcript = transcript },
            FailedOutcome failed => new ArmAnswer { Missing = MissingKind.AnswerFailure, Diagnostic = failed.Diagnostic, Transcript = transcript },
            CrisisOutcome => new ArmAnswer { Missing = MissingKind.Crisis, Diagnostic = "The crisis screen ended the conversation.", Transcript = transcript },
            _ => new ArmAnswer { Missing = MissingKind.HandOff, Diagnostic = "The agent handed the conversation over.", Transcript = transcript },
        };
    }
}
