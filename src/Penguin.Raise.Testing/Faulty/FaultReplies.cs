using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>What a faulty client makes of a reply.</summary>
internal static class FaultReplies
{
    public static ChatResponse Of(string text) => new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop };

    public static HttpIOException ConnectionLost() => new(HttpRequestError.ResponseEnded, "The response ended prematurely (injected by a test).");

    /// <summary>The reply without its end: at least the last character that is not white space is gone, and at least one character stays.</summary>
    public static ChatResponse Cut(ChatResponse response, double place)
    {
        var text = response.Text.TrimEnd();
        var kept = text.Length < 2 ? text.Length : 1 + (int)(place * (text.Length - 1));
        kept -= kept > 1 && kept < text.Length && char.IsLowSurrogate(text[kept]) ? 1 : 0;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text[..kept]) { MessageId = response.Messages.LastOrDefault()?.MessageId })
        {
            ResponseId = response.ResponseId, ModelId = response.ModelId, CreatedAt = response.CreatedAt, FinishReason = ChatFinishReason.Length, Usage = response.Usage,
        };
    }

    public static async IAsyncEnumerable<ChatResponseUpdate> Updates(ChatResponse response)
    {
        foreach (var piece in ResponseReply.Pieces(response))
        {
            yield return piece;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
