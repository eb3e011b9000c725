using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelBudgetTests
{
    private static readonly ChatOptions Small = new() { MaxOutputTokens = 30 };

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    /// <summary>Where a budget can stand: beneath the pipeline, above it, in its settings, in the flow, and without a pipeline.</summary>
    public static TheoryData<string, bool> Places
    {
        get
        {
            var places = new TheoryData<string, bool>();
            foreach (var place in new[] { "beneath", "above", "settings", "flow" })
            {
                places.Add(place, false);
                places.Add(place, true);
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Calls_RetriesCount_AndTheNextIsRefusedUnsent(string place, bool streamed)
    {
        var time = Resilience.Clock();
        var budget = new ModelBudget(new ModelBudgetOptions { MaxCalls = 3 }, time);
        var scripted = new ScriptedChatClient("one", Failures.Named("500")).Otherwise(Failures.Named("429"));
        using var client = Under(scripted, budget, place, time);
        using var run = place == "flow" ? budget.Enter() : null;
        await SendAsync(client, streamed);

        var act = () => time.RunAsync(SendAsync(client, streamed));

        var thrown = (await act.Should().ThrowAsync<ModelCallException>()).Which;
        (thrown.Kind, thrown.Cause, thrown.Attempts).Should().Be((ModelFailureKind.BudgetSpent, "MaxCalls", place == "beneath" ? 3 : 2));
        (scripted.Requests.Count, budget.HasRefused, budget.Ledger.Total.Calls).Should().Be((3, true, 3));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Calls_WithoutAPipeline_CountAsWell(bool streamed)
    {
        var budget = new ModelBudget(new ModelBudgetOptions { MaxCalls = 1 });
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.AsBuilder().UseModelBudget(budget).Build();
        await SendAsync(client, streamed);

        var act = () => SendAsync(client, streamed);

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Should().BeEquivalentTo(new { Kind = ModelFailureKind.BudgetSpent, Attempts = 0 });
        budget.Ledger.Entries.Should().Equal(new UsageEntry(null, "scripted-model", new ModelUsage(1, 100, 20)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Calls_ManyAtOnce_ExactlyAsManyAsAllowedAreSent(bool streamed)
    {
        var budget = new ModelBudget(new ModelBudgetOptions { MaxCalls = 20 });
        var scripted = new ScriptedChatClient().Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock(), options => (options.Budget, options.MaxConcurrency) = (budget, 0));
        var gate = scripted.HoldCalls();

        var calls = Enumerable.Range(0, 100).Select(_ => Task.Run(() => SendAsync(client, streamed), Ends)).ToArray();
        await gate.WhenWaitingAsync(20, Ends);
        gate.Open();
        await Task.WhenAll(calls).ContinueWith(_ => { }, Ends, TaskContinuationOptions.None, TaskScheduler.Default);

        calls.Count(call => call.IsCompletedSuccessfully).Should().Be(20);
        calls.Where(call => call.IsFaulted).Should().OnlyContain(call => ((ModelCallException)call.Exception!.InnerException!).Kind == ModelFailureKind.BudgetSpent);
        (scripted.Requests.Count, budget.Ledger.Total).Should().Be((20, new ModelUsage(20, 2000, 400)));
    }

    [Fact]
    public async Task Tokens_ManyAtOnce_WhatIsUsedNeverPassesTheLimit()
    {
        var budget = new ModelBudget(new ModelBudgetOptions { MaxTokens = 1000 });
        var scripted = new ScriptedChatClient(new ScriptedChatClientOptions { InputTokens = 2, OutputTokens = 30 }).Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock(), options => (options.Budget, options.MaxConcurrency) = (budget, 0));
        var gate = scripted.HoldCalls();

        var calls = Enumerable.Range(0, 100).Select(_ => client.GetResponseAsync("hello", Small, Ends)).ToArray();
        var sent = scripted.Requests.Count;
        gate.Open();
        await Task.WhenAll(calls).ContinueWith(_ => { }, Ends, TaskContinuationOptions.None, TaskScheduler.Default);

        (sent, budget.Ledger.Total.Tokens, calls.Count(call => call.IsCompletedSuccessfully)).Should().Be((31, 992, 31));
    }

    [Fact]
    public async Task Tokens_LessUsedThanHeld_LeavesRoomForFurtherCalls()
    {
        var budget = new ModelBudget(new ModelBudgetOptions { MaxTokens = 100 });
        using var client = new ScriptedChatClient(new ScriptedChatClientOptions { InputTokens = 2, OutputTokens = 8 }).Otherwise("well").AsBuilder().UseModelBudget(budget).Build();
        var done = 0;

        var act = async () =>
        {
            for (; ; done++)
            {
                await client.GetResponseAsync("hello", Small, Ends);
            }
        };

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Cause.Should().Be("MaxTokens");
        done.Should().Be(7);
    }

    [Theory]
    [InlineData("gpt-4o", "MaxCost", 2)]
    [InlineData("nobody", "no price for the model", 0)]
    public async Task Cost_OfTheModel_IsLimitedAndMustBeKnown(string model, string cause, int sent)
    {
        var budget = new ModelBudget(new ModelBudgetOptions { MaxCost = 0.001m });
        var scripted = new ScriptedChatClient(new ScriptedChatClientOptions { ModelId = model, InputTokens = 40, OutputTokens = 30 }).Otherwise("well");
        using var client = scripted.Behind(Resilience.Clock(), options => options.Budget = budget);

        var act = async () =>
        {
            while (true)
            {
                await client.GetResponseAsync("hello", Small, Ends);
            }
        };

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Cause.Should().Be(cause);
        scripted.Requests.Should().HaveCount(sent);
        budget.Ledger.Cost(budget.Prices).Amount.Should().Be(sent * 0.0004m);
    }

    [Fact]
    public async Task Duration_CountsFromTheFirstCall_AndEndsRetriesToo()
    {
        var time = Resilience.Clock();
        var budget = new ModelBudget(new ModelBudgetOptions { MaxDuration = TimeSpan.FromSeconds(60) }, time);
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(429, retryAfter: "25"));
        using var client = scripted.Behind(time, options => (options.Budget, options.MaxRetries) = (budget, 10));
        time.Advance(3600);

        var act = () => time.RunAsync(client.AskAsync(), stepSeconds: 5);

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Cause.Should().Be("MaxDuration");
        scripted.Requests.Count.Should().BeInRange(1, 3);
    }

    [Fact]
    public async Task Pause_OfTheBreaker_UsesNothing()
    {
        var time = Resilience.Clock();
        var budget = new ModelBudget(time: time);
        using var client = new ScriptedChatClient().Otherwise(Failures.Named("500")).Behind(time, options =>
            (options.Budget, options.MaxRetries, options.BreakerMinimumThroughput) = (budget, 0, 2));

        for (var i = 0; i < 5; i++)
        {
            await FluentActions.Awaiting(() => client.AskAsync()).Should().ThrowAsync<ModelCallException>();
        }

        budget.Ledger.Total.Should().Be(new ModelUsage(2, 0, 0));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Reply_ClientBeneathSentMore_EachRequestCounts(string place, bool streamed)
    {
        var time = Resilience.Clock();
        var budget = new ModelBudget(time: time);
        var update = new ChatResponseUpdate(ChatRole.Assistant, "well") { FinishReason = ChatFinishReason.Stop, AdditionalProperties = new() { [ModelCallProperties.FurtherRequests] = 2 } };
        using var client = Under(new ScriptedChatClient(ScriptedReply.Stream([update])), budget, place, time);
        using var run = place == "flow" ? budget.Enter() : null;

        await SendAsync(client, streamed);

        budget.Ledger.Total.Calls.Should().Be(3);
    }

    [Fact]
    public async Task Stream_IsLeftInTheMiddle_WhatCameIsEstimated()
    {
        var budget = new ModelBudget();
        using var client = new ScriptedChatClient("one two three").Behind(Resilience.Clock(), options => options.Budget = budget);

        await using (var updates = client.Open())
        {
            await updates.MoveNextAsync();
        }

        budget.Ledger.Total.Should().Be(new ModelUsage(1, 0, 0) { EstimatedInputTokens = 2, EstimatedOutputTokens = 1 });
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(null, -1)]
    public void Create_LimitBelowZero_IsRefused(int? calls, int? seconds)
    {
        var create = () => new ModelBudget(new ModelBudgetOptions { MaxCalls = calls, MaxDuration = seconds is { } length ? TimeSpan.FromSeconds(length) : null });

        create.Should().Throw<OptionsValidationException>();
    }

    private static IChatClient Under(ScriptedChatClient scripted, ModelBudget budget, string place, FakeTimeProvider time) => place switch
    {
        "beneath" => scripted.AsBuilder().UseModelBudget(budget).Build().Behind(time),
        "above" => scripted.Behind(time).AsBuilder().UseModelBudget(budget).Build(),
        "settings" => scripted.Behind(time, options => options.Budget = budget),
        _ => scripted.Behind(time),
    };

    private static async Task<string> SendAsync(IChatClient client, bool streamed) => streamed ? await client.ReadAsync() : (await client.AskAsync()).Text;
}
