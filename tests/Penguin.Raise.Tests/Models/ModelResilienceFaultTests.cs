using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>The pipeline against a client that fails in every transient way, by seed.</summary>
public class ModelResilienceFaultTests
{
    private static readonly FaultKind[] Transient = [FaultKind.RateLimited, FaultKind.ServerError, FaultKind.Timeout, FaultKind.Unreachable, FaultKind.EmptyReply];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Call_OneInThreeFails_EveryCallSucceedsAndEveryAttemptIsCounted(bool streaming, bool silent)
    {
        var time = Resilience.Clock();
        using var faulty = new FaultyChatClient(
            new ScriptedChatClient().Otherwise("well done"),
            new FaultyChatClientOptions { Rate = 1 / 3.0, Weights = FaultyChatClientOptions.Alike(Transient), StaySilentOnTimeout = silent });
        using var client = faulty.Behind(time, options => (options.MaxRetries, options.BreakerFailureRatio, options.TotalTimeout) = (10, 0, null));

        List<ModelUsage> costs = [];
        for (var draw = 0; draw < 100; draw++)
        {
            costs.Add(await time.RunAsync(CostAsync(client, draw, streaming)));
        }

        faulty.Injected.Keys.Should().BeEquivalentTo(Transient);
        costs.Sum(cost => cost.Calls).Should().Be(100 + faulty.Injected.Values.Sum()).And.Be(faulty.Calls);
    }

    private static async Task<ModelUsage> CostAsync(IChatClient client, int draw, bool streaming)
    {
        var options = new ChatOptions { Seed = draw };
        var response = streaming
            ? await client.GetStreamingResponseAsync("hello", options, TestContext.Current.CancellationToken).ToChatResponseAsync()
            : await client.GetResponseAsync("hello", options, TestContext.Current.CancellationToken);
        response.Text.Should().Be("well done");
        return ModelCall.UsageOf(response, "", "");
    }
}
