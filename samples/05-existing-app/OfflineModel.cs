using Microsoft.Extensions.AI;
using Penguin.Raise;
using Penguin.Raise.Testing;

namespace ExistingApp;

/// <summary>Stands for the app's model, without a network: plain requests get one fixed text, the stages of RAISE the simulated model.</summary>
internal sealed class OfflineModel() : DelegatingChatClient(new SimulatedChatClient())
{
    private const string Plain = "Pick anything, sign up today, and push yourself: motivation comes with success. (These are the words of a simulated model.)";

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ModelStage.TryGet(options, out _) ? base.GetResponseAsync(messages, options, cancellationToken)
        : Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Plain)) { FinishReason = ChatFinishReason.Stop });

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ModelStage.TryGet(options, out _) ? base.GetStreamingResponseAsync(messages, options, cancellationToken)
        : new ChatResponse(new ChatMessage(ChatRole.Assistant, Plain)) { FinishReason = ChatFinishReason.Stop }.ToChatResponseUpdates().ToAsyncEnumerable();
}
