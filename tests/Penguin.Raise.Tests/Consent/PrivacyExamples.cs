using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>The examples of docs/privacy-and-safety.md, run.</summary>
public class PrivacyExamples
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdraw_AsShown_ErasesWhatWasCovered()
    {
        var store = new InMemoryRaiseSessionStore();
        var session = (await ConsentTalk.UpToCanaryAsync()).Session;
        await store.SaveAsync(session with { Id = "conversation-1" }, 0, Ended);

#pragma warning disable xUnit1051 // as a host would write it
        // <withdraw>
        var wasGiven = await store.WithdrawConsentAsync("conversation-1", TimeProvider.System.GetUtcNow(), AttributeGroups.Health);
        // </withdraw>
#pragma warning restore xUnit1051

        wasGiven.Should().BeTrue();
        (await store.LoadAsync("conversation-1", Ended))!.Session!.ToJson().Should().NotContain(ConsentTalk.Canary);
    }

    [Fact]
    public async Task Forget_AsShown_CoversTheHostsPlaces()
    {
        var services = new ServiceCollection();
        services.AddSingleton<Microsoft.Extensions.AI.IChatClient>(new ScriptedChatClient());

#pragma warning disable xUnit1051 // as a host would write it
        // <forget>
        services.AddRaise().WithErasable<ResponseCache>();
        await using var provider = services.BuildServiceProvider();

        var receipt = await provider.GetRequiredService<SessionEraser>().ForgetAsync("conversation-1");
        var toDoAgain = receipt.Entries.Where(entry => entry.State == ErasureState.Failed);
        var beyondReach = receipt.NotReached;
        // </forget>
#pragma warning restore xUnit1051

        receipt.Entries.Select(entry => entry.Place).Should().Equal("session store", "response cache");
        (toDoAgain.Count(), beyondReach.Count > 3).Should().Be((0, true));
    }

    private sealed class ResponseCache : IErasable
    {
        public string Name => "response cache";

        public Task<long> EraseAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(1L);
    }
}
