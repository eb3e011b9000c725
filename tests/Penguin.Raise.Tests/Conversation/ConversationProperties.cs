using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What holds in every conversation, whoever talks and whatever a simulated model does: 486 conversations of all user kinds, budgets and rates of faults, each once as it is and twice to compare.</summary>
public class ConversationProperties
{
    private const int MostTurns = 60;

    private static readonly double[] Rates = [0, 0.15, 0.5];

    private static readonly IReadOnlyList<Scenario> Scenarios = SimulatedScenarios.Generate(3, seed: 17, controlShare: 0.1);

    public static IEnumerable<TheoryDataRow<SimulatedUserKind, double>> Cases =>
        from kind in Enum.GetValues<SimulatedUserKind>() from rate in Rates select new TheoryDataRow<SimulatedUserKind, double>(kind, rate);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Conversation_OfAnyKind_KeepsTheRules(SimulatedUserKind kind, double rate)
    {
        for (var budget = 0; budget <= 5; budget++)
        {
            using var model = Model(rate, seed: budget);
            var agent = SimulatedTalk.AgentOver(model, budget);
            foreach (var scenario in Scenarios)
            {
                await CheckAsync(SimulatedTalk.Between(agent, scenario, kind), budget);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Conversation_StoredAsJsonAtEveryTurn_GoesOnInTheSameWay(SimulatedUserKind kind, double rate)
    {
        for (var budget = 0; budget <= 5; budget++)
        {
            using var model = Model(rate, seed: budget);
            using var same = Model(rate, seed: budget);
            var (agent, other) = (SimulatedTalk.AgentOver(model, budget), SimulatedTalk.AgentOver(same, budget));
            foreach (var scenario in Scenarios)
            {
                await CompareAsync(SimulatedTalk.Between(agent, scenario, kind), SimulatedTalk.Between(other, scenario, kind));
            }
        }
    }

    private static FaultyChatClient Model(double rate, int seed) =>
        new(new SimulatedChatClient(new SimulatedChatClientOptions { Scenarios = Scenarios }), new FaultyChatClientOptions { Seed = seed, Rate = rate });

    private static async Task CompareAsync(SimulatedTalk kept, SimulatedTalk stored)
    {
        for (var turn = 0; turn < MostTurns && kept.Outcome is null or AskOutcome or FailedOutcome; turn++)
        {
            stored.Session = RaiseSession.Parse(stored.Session.ToJson());
            var (expected, found) = (await kept.NextAsync(), await stored.NextAsync());

            var equal = found.ToString() == expected.ToString() && found.Session.ToJson() == expected.Session.ToJson();
            equal.Should().BeTrue("turn {0} with {1} must go on as {2}", turn, found, expected);
        }
    }

    private static async Task CheckAsync(SimulatedTalk talk, int budget)
    {
        var failures = 0;
        for (var turn = 0; turn < MostTurns && talk.Outcome is null or AskOutcome or FailedOutcome; turn++)
        {
            var before = talk.Session;
            var outcome = await talk.NextAsync();
            failures += outcome is FailedOutcome ? 1 : 0;

            if (outcome is AskOutcome ask)
            {
                var name = ask.Question.Attribute;
                var isFair = before.Profile[name] is not DeclinedValue && ask.Session.Profile[name] is UnknownValue or ConflictedValue
                    && before.Asked.Count(other => other == name) < 2 && AttributeCatalog.Penguin[name].IsAskable;
                isFair.Should().BeTrue("{0} is asked after {1}", name, string.Join(", ", before.Asked));
            }
            else if (outcome is FailedOutcome)
            {
                outcome.Session.Should().Be(before with { EarlierUsage = before.EarlierUsage + outcome.Usage });
            }
        }

        talk.Outcome.Should().BeOfType<AnswerOutcome>("every conversation ends, here after {0} failures", failures);
        talk.Session.QuestionsAsked.Should().BeLessThanOrEqualTo(budget).And.Be(talk.Session.Asked.Count);
        talk.Session.Usage.Calls.Should().BeLessThanOrEqualTo((2 * (talk.Session.QuestionsAsked + 1)) + 1, "each message is read at most twice, and answered once");
    }
}
