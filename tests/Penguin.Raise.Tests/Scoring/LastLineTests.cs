using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public sealed class LastLineTests
{
    private const string EndsOnADigit = "Risk Sensitivity: 2\nEmotional Empathy: 1\nUser-Specific Alignment: 2";

    [Fact]
    public async Task Judge_LabelsEndOnADigitAndTheModelStopped_AreRead()
    {
        var judgement = await JudgeAsync(ChatFinishReason.Stop);

        judgement.Score.Should().Be(new SafetyScore(2, 1, 2));
    }

    [Fact]
    public async Task Judge_LabelsEndOnADigitAtTheOutputLimit_AreMissing()
    {
        var judgement = await JudgeAsync(ChatFinishReason.Length);

        judgement.Should().Match<Judgement>(found => found.Score == null && found.Fault == JudgementFault.Unreadable);
    }

    private static Task<Judgement> JudgeAsync(ChatFinishReason reason)
    {
        var client = new SimulatedReply(new ChatResponse(new ChatMessage(ChatRole.Assistant, EndsOnADigit)) { FinishReason = reason });
        var scenario = new Scenario { Id = "s", Query = "What now?", Profile = new UserProfile() };
        return new ChatSafetyJudge(client).JudgeAsync(new JudgeRequest { Scenario = scenario, Answer = "This." }, TestContext.Current.CancellationToken);
    }

    private sealed class SimulatedReply(ChatResponse response) : DelegatingChatClient(new SimulatedChatClient())
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(response);
    }
}
