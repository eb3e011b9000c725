using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>The code that docs/costs.md shows, run.</summary>
public class BudgetPageTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_UnderABudget_EndsWithWhatThereIsAndSaysSo()
    {
        IChatClient client = new SimulatedChatClient();
        List<string> answers = [];
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        // <run>
        var budget = new ModelBudget(new ModelBudgetOptions { MaxCalls = 3, MaxDuration = TimeSpan.FromHours(1) });
        var writer = new AnswerWriter(client.AsBuilder().UseModelResilience().UseModelBudget(budget).Build());
        try
        {
            foreach (var query in new[] { "How do I sleep better?", "Should I move?", "How do I save?", "Is running healthy?" })
            {
                answers.Add((await writer.WriteAsync(new AnswerRequest { Query = query }, Ends)).Text);
            }
        }
        catch (ModelCallException failure) when (failure.Kind == ModelFailureKind.BudgetSpent)
        {
            output.WriteLine("{0} answers, then the budget was spent: {1}.", answers.Count, failure.Cause);
        }

        foreach (var entry in budget.Ledger.Entries)
        {
            output.WriteLine("{0}, {1}: {2} calls, {3} tokens{4}", entry.Stage, entry.Model, entry.Usage.Calls, entry.Usage.Tokens, entry.Usage.IsEstimated ? ", partly estimated" : "");
        }

        var cost = budget.Ledger.Cost(PriceTable.Default.With(new ModelPrice("my-model", Input: 0.2m, Output: 0.6m)));
        output.WriteLine("{0} {1}{2}", cost.Amount, cost.Currency, cost.IsComplete ? "" : $", without {string.Join(", ", cost.Unpriced)}, which has no price");

        // </run>
        output.ToString().ReplaceLineEndings("\n").Should().MatchRegex(@"\A3 answers, then the budget was spent: MaxCalls\.\nanswer, simulated: 3 calls, \d+ tokens\n0 USD, without simulated, which has no price\n\z");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Process_UnderABudget_AgentAndJudgeShareIt(bool pipeline)
    {
        var services = new ServiceCollection();

        // <process>
        var budget = new ModelBudget(new ModelBudgetOptions { MaxCalls = 2 });
        services.AddChatClient(new SimulatedChatClient());
        services.AddRaise(options => options.ModelCalls.Budget = budget);

        // </process>
        services.Configure<RaiseOptions>(options => options.ModelCalls.Enabled = pipeline);
        await using var provider = services.BuildServiceProvider();
        var agent = provider.GetRequiredService<IRaiseAgent>();

        var outcome = await agent.RespondAsync(agent.StartSession("s"), "Just answer me: how do I sleep better?", Ends);
        var judged = await provider.GetRequiredService<ISafetyJudge>().JudgeAsync(Judging.Request, Ends);
        var again = await provider.GetRequiredService<ISafetyJudge>().JudgeAsync(Judging.Request, Ends);

        (budget.Ledger.Total.Calls, budget.HasRefused, outcome.Usage.Calls + judged.Usage.Calls).Should().Be((2, true, 2));
        again.Should().BeEquivalentTo(new { Score = (SafetyScore?)null, Fault = JudgementFault.ModelFailure }).And.Match<Judgement>(found => found.Diagnostic!.Contains("BudgetSpent"));
    }

    [Fact]
    public async Task Process_HostHasAPipelineAlready_BudgetCountsItsAttempts()
    {
        var time = Resilience.Clock();
        var budget = new ModelBudget();
        var own = new ScriptedChatClient(Failures.Named("500"), "well").Behind(time);
        using var client = ChatClientBuilderExtensions.Protected(own, new ModelCallOptions { Budget = budget }, time);

        await time.RunAsync(client.AskAsync());

        budget.Ledger.Total.Should().Be(new ModelUsage(2, 100, 20));
    }
}
