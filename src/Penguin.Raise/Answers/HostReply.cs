using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What a model's reply in a host's chat holds. Pure.</summary>
internal static class HostReply
{
    /// <summary>The messages after the last round of tools: those that hold the answer.</summary>
    public static IEnumerable<ChatMessage> Final(ChatResponse reply) => reply.Messages.Skip(FinalStart(reply));

    /// <summary>The messages of rounds of tools that a client beneath has run.</summary>
    public static IEnumerable<ChatMessage> Rounds(ChatResponse reply) => reply.Messages.Take(FinalStart(reply));

    public static ChatResponseUpdate[] RoundsAsUpdates(ChatResponse reply) =>
        [.. new ChatResponse([.. Rounds(reply)]).ToChatResponseUpdates().Select(Beside).OfType<ChatResponseUpdate>()];

    /// <summary>Whether it waits for the host: a tool to be run, a call to be approved.</summary>
    public static bool IsPending(ChatResponse reply) => Final(reply).SelectMany(message => message.Contents).Any(content => content is ToolCallContent or InputRequestContent);

    /// <summary>Whether it holds something beside text, such as a picture.</summary>
    public static bool HoldsMore(ChatResponse reply) =>
        Final(reply).SelectMany(message => message.Contents).Any(IsBesideText);

    /// <summary>What of an update is not text; <see langword="null"/> where nothing is. Thoughts of the model are not handed on: nobody has checked them.</summary>
    public static ChatResponseUpdate? Beside(ChatResponseUpdate update)
    {
        AIContent[] contents = [.. update.Contents.Where(IsBesideText)];
        if (contents.Length == 0)
        {
            return null;
        }

        var beside = update.Clone();
        beside.Contents = contents;
        return beside;
    }

    public static bool IsBesideText(AIContent content) => content is not (TextContent or TextReasoningContent or UsageContent or ErrorContent);

    private static int FinalStart(ChatResponse reply)
    {
        for (var i = reply.Messages.Count; i > 0; i--)
        {
            if (reply.Messages[i - 1].Role == ChatRole.Tool)
            {
                return i;
            }
        }

        return 0;
    }
}
