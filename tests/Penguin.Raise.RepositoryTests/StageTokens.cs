using Microsoft.Extensions.AI;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Counts what each stage sends and gets: a token for four characters, the schema of the reply included.</summary>
internal sealed class StageTokens(IChatClient inner) : DelegatingChatClient(inner)
{
    public Dictionary<ModelStage, ModelUsage> Counted { get; } = [];

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        var response = await base.GetResponseAsync(sent, options, cancellationToken);
        ModelStage.TryGet(options, out var stage);
        var schema = (options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText().Length ?? 0;
        Counted[stage!] = Counted.GetValueOrDefault(stage!) + new ModelUsage(1, (sent.Sum(message => message.Text.Length) + schema) / 4, response.Text.Length / 4);
        return response;
    }
}
