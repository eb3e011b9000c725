using System.Collections.Concurrent;

namespace Penguin.Raise.Tests;

/// <summary>What holds in 10,000 random conversations, whoever talks, whatever the model says and however often it fails.</summary>
public class RandomConversationProperties
{
    private const int Conversations = 10_000;

    [Fact]
    public async Task Conversation_OfTenThousandRandomOnes_KeepsEveryLawAndLeaksNothing()
    {
        using var watch = new CanaryWatch();
        var (agents, breaches, kinds) = (new RandomAgents(watch), new ConcurrentBag<string>(), new ConcurrentDictionary<string, int>());

        await Parallel.ForAsync(0, Conversations, TestContext.Current.CancellationToken, async (seed, token) =>
        {
            var conversation = new RandomConversation(seed, agents, watch, token);
            (await conversation.HoldAsync()).ToList().ForEach(breaches.Add);
            conversation.Outcomes.ForEach(outcome => kinds.AddOrUpdate(outcome.ToString(), 1, (_, before) => before + 1));
        });

        string.Join('\n', breaches.Take(10)).Should().BeEmpty("{0} breaches in all", breaches.Count);
        string.Join('\n', watch.Leaks.Take(10)).Should().BeEmpty();
        ShouldBeVaried(kinds, watch);
    }

    /// <summary>A law that never had an occasion to be broken says nothing.</summary>
    private static void ShouldBeVaried(ConcurrentDictionary<string, int> kinds, CanaryWatch watch)
    {
        string[] often =
        [
            "AskOutcome (incomplete)", "AskOutcome (completeness-unread)", "AskOutcome (why-asked)", "AskOutcome (consent)", "AnswerOutcome (budget)", "AnswerOutcome (wanted)", "AnswerOutcome (hostile)",
            "AnswerOutcome (complete-enough)", "AnswerOutcome (follow-up)", "AnswerOutcome (supportive)", "FailedOutcome (model-failure)",
        ];
        kinds.Where(pair => pair.Value >= 50).Select(pair => pair.Key).Should().Contain(often);
        watch.Looked.Keys.Should().Contain(["log", "span", "metric", "result", "explanation", "exception"]);
    }
}
