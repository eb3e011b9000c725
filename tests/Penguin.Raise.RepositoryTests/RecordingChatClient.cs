using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Keeps each request and gives the next of its replies.</summary>
internal sealed class RecordingChatClient(params string[] replies) : IChatClient
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Queue<string> _replies = new(replies);

    public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions Options)> Requests { get; } = [];

    public JsonObject Document(int request) => JsonNode.Parse(Requests[request].Messages[1].Text)!.AsObject();

    /// <summary>The stage input of a request, spread over lines for a page.</summary>
    public string Page(int request) => Document(request).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Requests.Add(([.. messages], options!));
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, _replies.Dequeue())));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => _replies.Clear();
}
