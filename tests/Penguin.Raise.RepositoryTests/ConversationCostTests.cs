using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.RepositoryTests;

/// <summary>What a conversation costs, by stage and model: the table of docs/integration.md. Prompts and schemas are the real ones; people, readings and the number of questions are simulated.</summary>
public sealed class ConversationCostTests
{
    private const int Conversations = 200;
    private const int AnswerTokens = 500;
    private const string Large = "gpt-4.1";
    private const string Small = "gpt-4.1-mini";

    [Fact]
    public async Task Costs_OfSimulatedConversations_AreThoseOfThePage()
    {
        var stages = await MeasureAsync();

        var (reading, answer) = (stages[ModelStage.ReadTurn], stages[ModelStage.Answer] with { OutputTokens = AnswerTokens * stages[ModelStage.Answer].Calls });

        stages.Keys.Should().BeEquivalentTo([ModelStage.ReadTurn, ModelStage.Answer]);
        (Cost(Small, reading) + Cost(Large, answer)).Should().BeLessThan(Cost(Large, reading + answer));
        Golden.Check("tests/Penguin.Raise.RepositoryTests/Golden/conversation-cost.txt", Table(reading, answer));
    }

    private static async Task<Dictionary<ModelStage, ModelUsage>> MeasureAsync()
    {
        using var tokens = new StageTokens(new SimulatedChatClient());
        using var client = tokens.AsBuilder().UseRaise(options => options.ModelCalls.Enabled = false).Build();
        var store = client.GetService<IRaiseSessionStore>()!;
        foreach (var scenario in SimulatedScenarios.Generate(Conversations, seed: 3))
        {
            await TalkAsync(client, store, scenario);
        }

        return tokens.Counted;
    }

    private static async Task TalkAsync(IChatClient client, IRaiseSessionStore store, Scenario scenario)
    {
        var (user, token) = (new SimulatedUser(scenario), TestContext.Current.CancellationToken);
        var options = new ChatOptions { ConversationId = scenario.Id };
        List<ChatMessage> history = [new(ChatRole.User, user.Query)];
        history.AddMessages(await client.GetResponseAsync(history, options, token));
        while ((await store.LoadAsync(scenario.Id, token))?.Session is { OpenQuestion: { } question } session)
        {
            history.Add(new ChatMessage(ChatRole.User, user.Reply(question, session)));
            history.AddMessages(await client.GetResponseAsync(history, options, token));
        }
    }

    private static string Table(ModelUsage reading, ModelUsage answer)
    {
        var all = Cost(Large, reading + answer);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"a conversation, mean of {Conversations} simulated   calls   input tokens   output tokens\n");
        text.Append(Row("reading messages (read-turn)", reading)).Append(Row("the answer, with guidelines", answer)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"1,000 conversations, {PriceTable.Default.Currency} of {PriceTable.Default.Date:yyyy-MM-dd}\n");
        text.Append(Price($"{Large} for all", all, all)).Append(Price($"{Small} reads, {Large} answers", Cost(Small, reading) + Cost(Large, answer), all));
        return text.Append(Price($"{Small} for all", Cost(Small, reading + answer), all)).ToString();
    }

    private static string Row(string name, ModelUsage usage) => string.Create(CultureInfo.InvariantCulture,
        $"  {name,-40} {usage.Calls / (double)Conversations,5:0.0}   {usage.InputTokens / Conversations,12:N0}   {usage.OutputTokens / Conversations,13:N0}\n");

    private static string Price(string name, decimal cost, decimal all) => string.Create(CultureInfo.InvariantCulture,
        $"  {name,-40} {1000 * cost / Conversations,7:0.00}{(cost == all ? "" : $"   {(cost - all) / all:0 %}")}\n");

    private static decimal Cost(string model, ModelUsage usage) => PriceTable.Default.Cost(model, usage)!.Value;
}
