using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>Copies of messages and replies, so that neither the caller nor a pipeline changes what is recorded or scripted.</summary>
internal static class ReplyCopies
{
    public static ChatMessage Of(ChatMessage message)
    {
        var copy = message.Clone();
        copy.Contents = Of(message.Contents);
        copy.AdditionalProperties = message.AdditionalProperties?.Clone();
        return copy;
    }

    public static ChatResponseUpdate Of(ChatResponseUpdate update)
    {
        var copy = update.Clone();
        copy.Contents = Of(update.Contents);
        copy.AdditionalProperties = update.AdditionalProperties?.Clone();
        return copy;
    }

    public static ChatResponse Of(ChatResponse response) => new([.. response.Messages.Select(Of)])
    {
        ResponseId = response.ResponseId, ConversationId = response.ConversationId, ModelId = response.ModelId, CreatedAt = response.CreatedAt,
        FinishReason = response.FinishReason, Usage = response.Usage, RawRepresentation = response.RawRepresentation,
        AdditionalProperties = response.AdditionalProperties?.Clone(),
    };

    private static List<AIContent> Of(IEnumerable<AIContent> contents) =>
        [.. contents.Select(content => content.GetType() == typeof(TextContent) ? Copy((TextContent)content) : content)];

    private static TextContent Copy(TextContent content) => new(content.Text)
    {
        Annotations = content.Annotations, AdditionalProperties = content.AdditionalProperties?.Clone(), RawRepresentation = content.RawRepresentation,
    };
}
