using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What a person said in a host's chat: what is new since the last reply, and what came before. Pure.</summary>
internal sealed class ChatTurnText
{
    /// <summary>Stands for a query that has no text, such as a picture alone.</summary>
    public const string NoText = "(see the conversation)";

    private const int EarlierLimit = 12_000;

    private ChatTurnText(string text, IReadOnlyList<ChatMessage> before, bool isSilent, string? answers)
    {
        (Text, Before, IsSilent, Answers) = (text, before, isSilent, answers);
        string[] earlier = [.. Newest(before).Where(said => said != text)]; // what failed and is sent again was said once
        (Earlier, LastEarlier) = (Join(earlier), earlier.LastOrDefault() ?? "");
    }

    /// <summary>What is new.</summary>
    public string Text { get; }

    /// <summary>The messages before.</summary>
    public IReadOnlyList<ChatMessage> Before { get; }

    /// <summary>The person's messages before, the newest within the limit, oldest first; empty where there is none.</summary>
    public string Earlier { get; }

    /// <summary>The last that the person said, new or not.</summary>
    public string Last => Text.Length > 0 ? Text : LastEarlier;

    /// <summary>The newest of the messages before; blank where there is none.</summary>
    public string LastEarlier { get; }

    /// <summary>Whether there is no new message of the person: the host goes on, mostly with a tool's result.</summary>
    public bool IsSilent { get; }

    /// <summary>The question that the new message says it answers.</summary>
    public string? Answers { get; }

    public static ChatTurnText Of(IReadOnlyList<ChatMessage> messages)
    {
        var start = messages.Count;
        while (start > 0 && IsPersons(messages[start - 1]))
        {
            start--;
        }

        ChatMessage[] fresh = [.. messages.Skip(start).Where(message => message.Role == ChatRole.User)];
        var answers = fresh.SelectMany(message => message.Contents).OfType<RaiseAnswerContent>().LastOrDefault()?.RequestId;
        return new ChatTurnText(Join(fresh.Select(TextOf)), [.. messages.Take(start)], fresh.Length == 0, answers);
    }

    /// <summary>The messages as any other client would have them: what only this library knows as plain text, and without the marks that lead to a session.</summary>
    public static IReadOnlyList<ChatMessage> Plain(IReadOnlyList<ChatMessage> messages) =>
        [.. messages.Select(message => ChatMark.IsOwn(message.MessageId) || message.Contents.Any(IsOwn) ? Plain(message) : message)];

    /// <summary>A system message between belongs to the host and ends nothing; a tool's result does.</summary>
    private static bool IsPersons(ChatMessage message) =>
        (message.Role == ChatRole.User || message.Role == ChatRole.System) && !message.Contents.Any(content => content is ToolResultContent or ToolApprovalResponseContent);

    private static IEnumerable<string> Newest(IEnumerable<ChatMessage> messages)
    {
        var left = EarlierLimit;
        return messages.Where(message => message.Role == ChatRole.User).Select(TextOf).Where(text => text.Length > 0).Reverse().TakeWhile(text => (left -= text.Length + 1) >= 0).Reverse();
    }

    private static string Join(IEnumerable<string> texts) => string.Join('\n', texts.Where(text => text.Length > 0));

    private static string TextOf(ChatMessage message) =>
        string.Concat(message.Contents.Select(content => content switch { TextContent text => text.Text, RaiseAnswerContent answer => answer.Text, _ => "" }));

    private static bool IsOwn(AIContent content) => content is RaiseQuestionContent or RaiseAnswerContent;

    private static ChatMessage Plain(ChatMessage message)
    {
        var plain = message.Clone();
        (plain.MessageId, plain.CreatedAt, plain.AdditionalProperties) = ChatMark.IsOwn(message.MessageId) ? (null, null, null) : (message.MessageId, message.CreatedAt, message.AdditionalProperties);
        plain.Contents = [.. message.Contents.Where(content => content is not RaiseQuestionContent).Select(content => content is RaiseAnswerContent answer ? new TextContent(answer.Text) : content)];
        return plain;
    }
}
