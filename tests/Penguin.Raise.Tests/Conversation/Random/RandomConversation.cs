using System.Globalization;
using System.Text;

namespace Penguin.Raise.Tests;

/// <summary>One random conversation, each turn of it twice: as it is, and streamed, with the session stored as JSON before it.</summary>
internal sealed class RandomConversation(int seed, RandomAgents agents, CanaryWatch watch, CancellationToken cancellationToken)
{
    private const int MostTurns = 60;

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
    private readonly RandomSettings _settings = RandomSettings.Of(seed);
    private readonly RandomPerson _person = new(seed);
    private readonly List<string> _breaches = [];

    public List<RaiseOutcome> Outcomes { get; } = [];

    public async Task<IReadOnlyList<string>> HoldAsync()
    {
        var (agent, laws) = (agents.Of(_settings), new ConversationLaws(_settings));
        var session = agent.StartSession("talk", _person.Known()) with { Seed = seed };
        var queries = seed % 5 == 0 ? 2 : 1;
        for (var turn = 0; queries > 0; turn++)
        {
            if (turn == MostTurns)
            {
                return [.. _breaches, $"{_name}: the conversation does not end"];
            }

            var message = _person.Say(session);
            var outcome = await agent.RespondAsync(session, message, cancellationToken);
            Note(turn, [.. laws.Breaches(session, outcome), .. await CompareAsync(agent, session, message, outcome)]);
            watch.Look(outcome);
            Outcomes.Add(outcome);
            queries -= outcome is AskOutcome or FailedOutcome ? 0 : 1;
            session = outcome is FailedOutcome ? outcome.Session with { Seed = session.Seed + 100_003 } : outcome.Session; // sent again, the model does something else
        }

        return _breaches;
    }

    private void Note(int turn, IEnumerable<string> breaches) => _breaches.AddRange(breaches.Select(breach => string.Create(CultureInfo.InvariantCulture, $"{_name}, turn {turn}: {breach}")));

    private async Task<IEnumerable<string>> CompareAsync(RaiseAgent agent, RaiseSession session, string message, RaiseOutcome expected)
    {
        var stored = RaiseSession.Parse(session.ToJson());
        var other = await StreamAsync(agent, stored, message) ?? await agent.RespondAsync(stored, message, cancellationToken);
        return Facts(other) == Facts(expected) ? [] : [$"stored and streamed: {other} instead of {expected} ({_settings}): {Difference(Facts(other), Facts(expected))}"];
    }

    /// <summary>All that a host sees of a turn.</summary>
    private static string Facts(RaiseOutcome outcome) =>
        $"{outcome} {outcome.Session.ToJson()} {(outcome as AnswerOutcome)?.Text} {(outcome as AskOutcome)?.Question.Message} {outcome.HelpText} {(outcome as FailedOutcome)?.Diagnostic}";

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"'{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 60)]}' instead of '{other[Math.Max(0, at - 40)..Math.Min(other.Length, at + 60)]}'";
    }

    /// <summary>The outcome; <see langword="null"/> where an unchecked text was torn off after the first piece: then the person has seen what a whole reply would not have shown.</summary>
    private async Task<RaiseOutcome?> StreamAsync(RaiseAgent agent, RaiseSession session, string message)
    {
        var text = new StringBuilder();
        RaiseOutcome? outcome = null;
        await foreach (var update in agent.RespondStreamingAsync(session, message, cancellationToken))
        {
            text.Append((update as TextUpdate)?.Text);
            outcome = (update as OutcomeUpdate)?.Outcome;
        }

        if (outcome is AnswerOutcome { Reason: not ("consent-withdrawn" or "conversation-limit") } answer && text.ToString().Trim() != answer.Text)
        {
            _breaches.Add($"{_name}: the pieces of a stream are not the answer's text ({answer})");
        }

        return outcome is FailedOutcome && text.Length > 0 && _settings.Check == AnswerCheckMode.Off ? null : outcome;
    }
}
