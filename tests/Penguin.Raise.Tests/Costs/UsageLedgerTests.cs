using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class UsageLedgerTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public void Add_SameStageAndModel_AreAddedAndOthersAreApart()
    {
        var ledger = new UsageLedger();
        ledger.Add(ModelStage.Judge, "b", new ModelUsage(1, 10, 1));
        ledger.Add(ModelStage.Judge, "b", new ModelUsage(2, 20, 2));
        ledger.Add(ModelStage.Answer, "b", new ModelUsage(1, 5, 5));
        ledger.Add(null, null, new ModelUsage(1, 0, 0));

        ledger.Entries.Should().Equal(
            new UsageEntry(null, null, new ModelUsage(1, 0, 0)), new UsageEntry(ModelStage.Answer, "b", new ModelUsage(1, 5, 5)), new UsageEntry(ModelStage.Judge, "b", new ModelUsage(3, 30, 3)));
        ledger.Total.Should().Be(new ModelUsage(5, 35, 8));
    }

    [Fact]
    public void Cost_SomeModelsHaveNoPrice_AreNamedAndNotCountedAsFree()
    {
        var ledger = new UsageLedger();
        ledger.Add(ModelStage.Judge, "gpt-4o", new ModelUsage(1, 1_000_000, 0));
        ledger.Add(ModelStage.Answer, "own", new ModelUsage(1, 1_000_000, 0));

        var cost = ledger.Cost(PriceTable.Default);

        cost.Should().BeEquivalentTo(new { Amount = 2.5m, Currency = "USD", IsEstimated = false, Unpriced = new[] { "own" }, IsComplete = false });
    }

    [Fact]
    public void Cost_TokensAreEstimated_IsMarked()
    {
        var ledger = new UsageLedger();
        ledger.Add(null, "gpt-4o", new ModelUsage(1, 0, 0) { EstimatedInputTokens = 1_000_000 });

        ledger.Cost(PriceTable.Default).Should().BeEquivalentTo(new { Amount = 2.5m, IsEstimated = true, IsComplete = true });
    }

    [Fact]
    public async Task Budget_SharedByStages_LedgerTellsThemApart()
    {
        var budget = new ModelBudget();
        var client = new SimulatedChatClient().AsBuilder().UseModelBudget(budget).Build();
        var answer = await new AnswerWriter(client).WriteAsync(new AnswerRequest { Query = "What now?" }, Ends);

        var judgement = await new ChatSafetyJudge(client).JudgeAsync(Judging.Request with { Answer = answer.Text }, Ends);

        budget.Ledger.Entries.Should().Equal(
            new UsageEntry(ModelStage.Answer, answer.Model, answer.Usage), new UsageEntry(ModelStage.Judge, judgement.Judge, judgement.Usage));
    }
}
