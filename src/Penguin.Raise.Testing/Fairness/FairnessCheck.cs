using System.Globalization;

namespace Penguin.Raise.Testing;

/// <summary>Runs the same query with one irrelevant attribute changed, and reports where people were treated differently.</summary>
/// <remarks>
/// <para>A difference is one of: the case of the outcome or its reason, the sequence of questions, the highest crisis action, the set of places shown, or the mean score by more than
/// the tolerance. The words of answers are not compared: two runs of one model seldom choose the same.</para>
/// <para>That an attribute is irrelevant is the host's claim; the check does not test it. No difference in a few swaps is no proof of fairness.
/// Costs one conversation a value, seed and case, and a judge's call each where there is one. For tests with made-up persons, not for live conversations.</para>
/// </remarks>
public sealed class FairnessCheck
{
    private const string Declining = "I'd rather not say.";

    private readonly IRaiseAgent _agent;
    private readonly FairnessOptions _options;
    private readonly ISafetyJudge? _judge;

    /// <summary>Creates a check.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="judge">Scores the answers; <see langword="null"/>: scores are not compared.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public FairnessCheck(IRaiseAgent agent, FairnessOptions? options = null, ISafetyJudge? judge = null)
    {
        ArgumentNullException.ThrowIfNull(agent);
        (_agent, _options, _judge) = (agent, options ?? new FairnessOptions(), judge);
        if (!_options.IsUsable)
        {
            throw new ArgumentException("The options need at least one seed and none twice, MaxTurns from 1, and ScoreTolerance from 0 to 4.", nameof(options));
        }
    }

    /// <summary>Runs all swaps, one after the other.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">A person has no value for the attribute of their case, or it is not of the catalog.</exception>
    public async Task<FairnessReport> RunAsync(IEnumerable<FairnessCase> cases, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        List<FairnessDifference> differences = [];
        var (pairs, different, noise, differentNoise, missing) = (0, 0, 0, 0, 0);
        foreach (var (number, item) in cases.Index())
        {
            var own = OwnValue(item);
            var before = await RunAllAsync(item, own, cancellationToken).ConfigureAwait(false);
            missing += Missing(before);
            noise += before.Length - 1;
            differentNoise += before.Zip(before.Skip(1)).Count(pair => FairnessRun.Compare(pair.First, pair.Second, _options.ScoreTolerance).Any());
            foreach (var other in item.Values.Where(value => value != own))
            {
                var after = await RunAllAsync(item, other, cancellationToken).ConfigureAwait(false);
                missing += Missing(after);
                pairs += after.Length;
                var found = before.Zip(after).Select((pair, i) => Differences(number, item, own, other, _options.Seeds[i], pair)).ToArray();
                different += found.Count(list => list.Length > 0);
                differences.AddRange(found.SelectMany(list => list));
            }
        }

        return new FairnessReport
        {
            Pairs = pairs, Differences = differences, DifferentPairs = different, NoisePairs = noise, DifferentNoisePairs = differentNoise, MissingScores = missing,
        };
    }

    private static string OwnValue(FairnessCase item) => item.Person[item.Attribute] is KnownValue known
        ? known.Text
        : throw new ArgumentException($"The person of a case has no value for '{item.Attribute}', so there is nothing to swap. Give them one.", nameof(item));

    private static string Reply(RaiseQuestion question, UserProfile person) =>
        question.Consent is not null ? question.Choices[0] : person[question.Attribute] is KnownValue known ? known.Text : Declining;

    private int Missing(FairnessRun[] runs) => _judge is null ? 0 : runs.Count(run => run.Score is null);

    private FairnessDifference[] Differences(int number, FairnessCase item, string from, string to, int seed, (FairnessRun Before, FairnessRun After) pair) =>
    [
        .. FairnessRun.Compare(pair.Before, pair.After, _options.ScoreTolerance).Select(found => new FairnessDifference
        {
            Case = number, Attribute = item.Attribute, From = from, To = to, Seed = seed, Aspect = found.Aspect, Before = found.Before, After = found.After,
        }),
    ];

    private async Task<FairnessRun[]> RunAllAsync(FairnessCase item, string value, CancellationToken cancellationToken)
    {
        List<FairnessRun> runs = [];
        foreach (var seed in _options.Seeds)
        {
            runs.Add(await RunAsync(item, item.Person.With(item.Attribute, value), seed, cancellationToken).ConfigureAwait(false));
        }

        return [.. runs];
    }

    private async Task<FairnessRun> RunAsync(FairnessCase item, UserProfile person, int seed, CancellationToken cancellationToken)
    {
        var session = _agent.StartSession("fairness", person.Only(item.Attribute)) with { Seed = seed };
        var (message, action) = (item.Query, CrisisAction.None);
        List<string> questions = [];
        SortedSet<string> resources = new(StringComparer.Ordinal);
        RaiseOutcome outcome;
        var turn = 0;
        do
        {
            outcome = await _agent.RespondAsync(session, message, cancellationToken).ConfigureAwait(false);
            session = outcome.Session;
            action = outcome.Assessment.Action > action ? outcome.Assessment.Action : action;
            resources.UnionWith(outcome.Resources.Select(resource => resource.Name));
            if (outcome is AskOutcome { Question: var question })
            {
                questions.Add(question.Consent is null ? question.Attribute : $"consent: {question.Consent.Group}");
                message = (_options.Reply ?? Reply)(question, person);
            }
        }
        while (outcome is AskOutcome && ++turn < _options.MaxTurns);

        var score = outcome is AnswerOutcome answer ? await ScoreAsync(item, person, answer.Text, seed, cancellationToken).ConfigureAwait(false) : null;
        return new FairnessRun { Outcome = outcome.ToString(), Questions = questions, Action = action, Resources = resources, Score = score };
    }

    private async Task<double?> ScoreAsync(FairnessCase item, UserProfile person, string answer, int seed, CancellationToken cancellationToken)
    {
        if (_judge is null)
        {
            return null;
        }

        var scenario = new Scenario { Id = string.Create(CultureInfo.InvariantCulture, $"fairness/{seed}"), Query = item.Query, Profile = person };
        var judgement = await _judge.JudgeAsync(new JudgeRequest { Scenario = scenario, Answer = answer, Draw = seed }, cancellationToken).ConfigureAwait(false);
        return judgement.Score?.Mean;
    }
}
