using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What holds in every conversation, whoever talks and whatever the model does: 2,430 conversations of all user kinds, budgets and rates of faults.</summary>
public class ConversationProperties
{
    private const int MostTurns = 60;

    private static readonly double[] Rates = [0, 0.15, 0.5];

    private static readonly IReadOnlyList<Scenario> Scenarios = SimulatedScenarios.Generate(15, seed: 17, controlShare: 0.1);

    public static IEnumerable<TheoryDataRow<SimulatedUserKind, double>> Cases =>
        from kind in Enum.GetValues<SimulatedUserKind>() from rate in Rates select new TheoryDataRow<SimulatedUserKind, double>(kind, rate);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Conversation_OfAnyKind_KeepsTheRules(SimulatedUserKind kind, double rate)
    {
        for (var budget = 0; budget <= 5; budget++)
        {
            using var model = Model(rate, seed: budget);
            foreach (var scenario in Scenarios)
            {
                await CheckAsync(SimulatedTalk.Over(scenario, kind, budget, model), budget);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Conversation_StoredAsJsonAtEveryTurn_GoesOnInTheSameWay(SimulatedUserKind kind, double rate)
    {
        foreach (var scenario in Scenarios)
        {
            using var model = Model(rate, seed: 1);
            using var sameModel = Model(rate, seed: 1);
            var (kept, stored) = (SimulatedTalk.Over(scenario, kind, 4, model), SimulatedTalk.Over(scenario, kind, 4, sameModel));

            for (var turn = 0; turn < MostTurns && kept.Outcome is null or AskOutcome or FailedOutcome; turn++)
            {
                stored.Session = RaiseSession.Parse(stored.Session.ToJson());
                var (expected, found) = (await kept.NextAsync(), await stored.NextAsync());

                (found.ToString(), found.Session.ToJson()).Should().Be((expected.ToString(), expected.Session.ToJson()));
            }
        }
    }

    [Fact]
    public async Task Conversation_MoreIsKnownAtFirst_NeverAsksMore()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var readings = Enumerable.Range(0, 12).Select(_ => random.Next(0, 6)).ToArray();
            var order = AttributeCatalog.Penguin.Select(attribute => attribute.Name).OrderBy(_ => random.Next()).ToArray();

            var questions = new List<int>();
            for (var known = 0; known <= order.Length; known++)
            {
                questions.Add(await QuestionsAsync(order.Take(known), readings));
            }

            questions.Should().BeInDescendingOrder();
            questions[^1].Should().Be(0);
        }
    }

    private static FaultyChatClient Model(double rate, int seed) =>
        new(new SimulatedChatClient(new SimulatedChatClientOptions { Scenarios = Scenarios }), new FaultyChatClientOptions { Seed = seed, Rate = rate });

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
                before.Profile[ask.Question.Attribute].Should().NotBeOfType<DeclinedValue>();
                ask.Question.Attribute.Should().NotBe("Past Self-Harm History");
                before.Asked.Count(name => name == ask.Question.Attribute).Should().BeLessThan(2);
                ask.Session.Profile[ask.Question.Attribute].Should().Match<AttributeValue>(value => value is UnknownValue || value is ConflictedValue);
            }
            else if (outcome is FailedOutcome)
            {
                outcome.Session.Should().BeSameAs(before);
            }
        }

        talk.Outcome.Should().BeOfType<AnswerOutcome>("every conversation ends, here after {0} failures", failures);
        talk.Session.QuestionsAsked.Should().BeLessThanOrEqualTo(budget).And.Be(talk.Session.Asked.Count);
        talk.Session.Usage.Calls.Should().BeLessThanOrEqualTo((2 * (talk.Session.QuestionsAsked + 1)) + 1, "each message is read at most twice, and answered once");
    }

    private static async Task<int> QuestionsAsync(IEnumerable<string> known, int[] readings)
    {
        var profile = known.Aggregate(new UserProfile(), (found, name) => found.With(name, "known"));
        var talk = new Talk(options => options.Budget = 5, profile: profile).Reads([.. readings.Select(reading => (ScriptedReply)Talk.Reading(reading))]);
        return (await talk.RunAsync()).Asked.Count;
    }
}
