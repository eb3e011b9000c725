using Microsoft.Extensions.AI;

namespace Penguin.Raise.Tests;

/// <summary>Who has told more beforehand is never asked more, where everything is read in the same way: 4,000 random conversations with each module that rates.</summary>
public class MoreKnownProperties
{
    private const int Chains = 500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Modules => ["scale", "binary", "paper scale", "paper basic"];

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Conversation_MoreIsKnownAtFirst_NeverAsksMore(string module)
    {
        var agent = AgentWith(module);
        for (var seed = 0; seed < Chains; seed++)
        {
            var order = Shuffled(seed);
            var (some, more) = (await QuestionsAsync(agent, order.Take(seed % 5), seed), await QuestionsAsync(agent, order.Take((seed % 5) + 1 + (seed % 4)), seed));

            (more <= some).Should().BeTrue("with seed {0} {1} questions are asked, and {2} where more is known", seed, some, more);
        }
    }

    [Fact]
    public async Task Conversation_AllIsKnown_AsksNothing() =>
        (await QuestionsAsync(AgentWith("scale"), AttributeCatalog.Penguin.Select(attribute => attribute.Name), seed: 1)).Should().Be(0);

    private static RaiseAgent AgentWith(string module)
    {
        var options = new RaiseOptions { Budget = 5 };
        (options.ModelCalls.Enabled, options.Consent.SpecialCategories) = (false, ConsentPolicy.NotNeeded);
        return RaiseAgent.Create(new SameReadings(), options, screens: [], abstention: module switch
        {
            "binary" => new BinaryAbstentionModule(),
            "paper scale" => new PaperScaleAbstentionModule(),
            "paper basic" => new PaperBasicModule(),
            _ => new ScaleAbstentionModule(),
        });
    }

    private static string[] Shuffled(int seed)
    {
        string[] names = [.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)];
        var dice = new Dice(seed, "order");
        for (var i = names.Length - 1; i > 0; i--)
        {
            var other = dice.Below(i + 1);
            (names[i], names[other]) = (names[other], names[i]);
        }

        return names;
    }

    private static async Task<int> QuestionsAsync(RaiseAgent agent, IEnumerable<string> known, int seed)
    {
        var session = agent.StartSession("talk", known.Aggregate(new UserProfile(), (profile, name) => profile.With(name, "known"))) with { Seed = seed };
        RaiseOutcome outcome;
        do
        {
            outcome = await agent.RespondAsync(session, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Message number {session.Turns}"), Token);
            session = outcome.Session;
        }
        while (outcome is AskOutcome);
        return session.QuestionsAsked;
    }

    /// <summary>Reads nothing but ratings, which follow from the message and the seed alone.</summary>
    private sealed class SameReadings : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var isReading = ModelStage.TryGet(options, out var stage) && stage == ModelStage.ReadTurn;
            var dice = new Dice((int)options!.Seed!, isReading ? System.Text.Json.JsonElement.Parse(messages.Last().Text).GetProperty("message").GetString()! : "");
            var reply = isReading
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{"facts":[],"completeness":{{dice.Below(6)}},"general_completeness":{{dice.Below(4)}},"ask_more":"{{(dice.Chance(70) ? "yes" : "no")}}","next_attribute":"{{(dice.Chance(30) ? "answer" : "Age")}}"}""")
                : Talk.Answer;
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)) { FinishReason = ChatFinishReason.Stop });
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
