using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>A whole response, cut into words where a stream is asked for.</summary>
internal sealed class ResponseReply(Func<ScriptedRequest, ScriptedChatClientOptions, ChatResponse> response) : ScriptedReply
{
    public static ChatResponse Build(string text, ScriptedRequest request, ScriptedChatClientOptions options)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"scripted-{request.Number}");
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text) { MessageId = id })
        {
            ResponseId = id, ModelId = options.ModelId, FinishReason = ChatFinishReason.Stop,
            Usage = options.InputTokens is null ? null : new UsageDetails
            {
                InputTokenCount = options.InputTokens, OutputTokenCount = options.OutputTokens,
                TotalTokenCount = options.InputTokens + (options.OutputTokens ?? 0),
            },
        };
    }

    public static IEnumerable<ChatResponseUpdate> Pieces(ChatResponse response) => response.ToChatResponseUpdates().SelectMany(Pieces);

    internal override async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        ScriptedRequest request, ScriptedChatClientOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var piece in Pieces(response(request, options)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return piece;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    internal override Task<ChatResponse> ReplyAsync(ScriptedRequest request, ScriptedChatClientOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(response(request, options));
    }

    private static IEnumerable<ChatResponseUpdate> Pieces(ChatResponseUpdate update)
    {
        AIContent[] contents = [.. update.Contents.SelectMany(content => content is TextContent text ? Words(text) : [content])];
        for (var i = 0; i < Math.Max(1, contents.Length); i++)
        {
            var piece = update.Clone();
            piece.Contents = contents.Length == 0 ? [] : [contents[i]];
            piece.FinishReason = i >= contents.Length - 1 ? update.FinishReason : null;
            yield return piece;
        }
    }

    private static IEnumerable<AIContent> Words(TextContent text) => WordPieces.Of(text.Text).Select(word => new TextContent(word));
}
