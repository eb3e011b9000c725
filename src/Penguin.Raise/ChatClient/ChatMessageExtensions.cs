using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What the messages of a chat tell about its conversation with the agent.</summary>
public static class ChatMessageExtensions
{
    /// <summary>The id under which the conversation of a history is stored, where the host gave it none: what <see cref="SessionEraser.ForgetAsync"/> takes.</summary>
    /// <remarks>One history can lead to several sessions where it was edited or went on in two places; each message of the agent leads to its own.</remarks>
    /// <param name="messages">The history with the ids of its messages.</param>
    /// <returns>The ids, each once; none where no message came from <c>UseRaise()</c>.</returns>
    public static IReadOnlyList<string> RaiseSessionIds(this IEnumerable<ChatMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return [.. messages.Where(message => message.Role == ChatRole.Assistant && message.MessageId is not null).Select(message => ChatMark.SessionIn(message.MessageId!)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
