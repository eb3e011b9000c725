using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>The updates of a turn as those of a chat; put together they are what <see cref="ChatReply.ToResponse"/> gives. For one stream.</summary>
internal sealed class ChatReplyStream(string mark, bool isTyped, DateTimeOffset now)
{
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    private readonly HashSet<AIContent> _handedOn = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether text of the answer has been handed on.</summary>
    public bool HasText { get; private set; }

    private bool HasLead { get; set; }

    public IEnumerable<ChatResponseUpdate> Next(RaiseUpdate update) => update switch
    {
        HelpUpdate help => Lead(New(help.Text), help.Resources.Where(place => _shown.Add(place.Name))),
        NoticeUpdate notice => Lead(New(notice.Notice.Text), []),
        TextUpdate text => [.. text.Before.Select(Before), .. Body(text.Text)],
        _ => [],
    };

    /// <summary>What has not been shown of the outcome, and what it cost.</summary>
    public IEnumerable<ChatResponseUpdate> End(RaiseOutcome outcome)
    {
        var reply = new ChatReply(outcome, mark, isTyped);
        List<ChatResponseUpdate> updates = [.. Lead(New(outcome.HelpText), outcome.Resources.Where(place => _shown.Add(place.Name))), .. ChatReply.Notices(outcome, isDisclosure: true).SelectMany(notice => Lead(New(notice), []))];
        if (!HasText || outcome is FailedOutcome)
        {
            updates.AddRange(Body(reply.Text, ChatReply.IdOf(outcome, mark)));
        }

        if (HasLead && !HasText && reply.IsPending)
        {
            updates.Add(Of([new TextContent(ChatReply.Gap)], mark));
        }

        if (reply.Trail is { Length: > 0 } trail)
        {
            updates.AddRange(Body(HasText ? ChatReply.Gap + trail : trail));
        }

        AIContent[] beside = [.. reply.Beside.Where(_handedOn.Add), .. ChatReply.UsageOf(outcome.Usage) is { } usage ? new[] { new UsageContent(usage) } : []];
        var last = Of(beside, ChatReply.IdOf(outcome, mark));
        var response = (outcome as AnswerOutcome)?.Response;
        (last.FinishReason, last.AdditionalProperties, last.ModelId, last.ConversationId) = (ChatReply.FinishOf(outcome), RaiseChatProperties.Of(outcome), response?.ModelId, response?.ConversationId);
        updates.Add(last);
        return updates;
    }

    private string New(string? text) => text is { Length: > 0 } && _shown.Add(text) ? text : "";

    private List<ChatResponseUpdate> Lead(string text, IEnumerable<CrisisResource> places)
    {
        var words = HelpWords.Of(text, places);
        if (words.Length == 0)
        {
            return [];
        }

        var update = Of([new TextContent(HasLead ? ChatReply.Gap + words : words)], mark);
        HasLead = true;
        return [update];
    }

    private List<ChatResponseUpdate> Body(string text, string? id = null)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var update = Of([new TextContent(HasLead && !HasText ? ChatReply.Gap + text : text)], id ?? mark);
        HasText = true;
        return [update];
    }

    private ChatResponseUpdate Before(ChatResponseUpdate round)
    {
        var update = round.Clone();
        _handedOn.UnionWith(update.Contents);
        (update.MessageId, update.ResponseId) = (round.Role == ChatRole.Tool ? round.MessageId ?? $"{mark}-tool" : mark, mark);
        return update;
    }

    private ChatResponseUpdate Of(AIContent[] contents, string id) => new(ChatRole.Assistant, contents) { MessageId = id, ResponseId = mark, CreatedAt = now };
}
