using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>An outcome as a chat's response: help first, then notices, then what the turn came to, in one message; before it the rounds of tools that a client beneath has run. Pure.</summary>
internal sealed class ChatReply(RaiseOutcome outcome, string mark, bool isTyped)
{
    public const string Gap = "\n\n";

    /// <summary>What is shown before the body.</summary>
    public string Lead => Joined([HelpWords.Of(outcome.HelpText, outcome.Resources), .. Notices(outcome, isDisclosure: true)]);

    /// <summary>What is shown after it.</summary>
    public string Trail => Joined(Notices(outcome, isDisclosure: false));

    /// <summary>The text that the turn came to; blank where help is all that there is, or a tool is called.</summary>
    public string Text => outcome switch
    {
        AskOutcome ask => ask.Question.Message,
        AnswerOutcome answer => answer.Text,
        HandOffOutcome handOff => handOff.Target,
        CrisisOutcome when Lead.Length > 0 => "",
        _ => LanguageLibrary.OrDefault(outcome.Session.Language).SafeAnswer,
    };

    /// <summary>Whether more of this turn follows in the next response, whose text a host may put right behind.</summary>
    public bool IsPending => outcome is AnswerOutcome { IsPending: true };

    /// <summary>What comes beside text: a typed question, an error for the host, contents of the model's reply.</summary>
    public IReadOnlyList<AIContent> Beside => outcome switch
    {
        AskOutcome ask when isTyped => [new RaiseQuestionContent(mark, ask.Question)],
        FailedOutcome failed => [new ErrorContent("The turn failed.") { ErrorCode = failed.Kind.ToString() }],
        AnswerOutcome { Response: { } response } => [.. HostReply.Final(response).SelectMany(message => message.Contents).Where(HostReply.IsBesideText)],
        _ => [],
    };

    public ChatResponse ToResponse(DateTimeOffset now)
    {
        var reply = (outcome as AnswerOutcome)?.Response;
        var final = new ChatMessage(ChatRole.Assistant, [.. TextContents(), .. Beside])
        {
            MessageId = IdOf(outcome, mark), CreatedAt = now, AdditionalProperties = RaiseChatProperties.Of(outcome), AuthorName = reply?.Messages.LastOrDefault()?.AuthorName,
        };
        return new ChatResponse([.. reply is null ? [] : HostReply.Rounds(reply).Select(Marked), final])
        {
            ResponseId = reply?.ResponseId ?? mark, ConversationId = reply?.ConversationId, ModelId = reply?.ModelId, CreatedAt = reply?.CreatedAt ?? now,
            FinishReason = FinishOf(outcome), Usage = UsageOf(outcome.Usage), RawRepresentation = reply?.RawRepresentation,
        };
    }

    /// <summary>A failed turn leaves the conversation as it was: its message does not count as one of the conversation, unless help was given in it.</summary>
    public static string IdOf(RaiseOutcome outcome, string mark) => outcome is FailedOutcome && outcome.Assessment.Action == CrisisAction.None ? ChatMark.OfFailed(mark) : mark;

    public static ChatFinishReason FinishOf(RaiseOutcome outcome) => (outcome as AnswerOutcome)?.Response?.FinishReason ?? ChatFinishReason.Stop;

    /// <summary>What the whole turn cost, as providers report it.</summary>
    public static UsageDetails? UsageOf(ModelUsage usage) => usage.InputTokens + usage.OutputTokens == 0 ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokens, OutputTokenCount = usage.OutputTokens, TotalTokenCount = usage.InputTokens + usage.OutputTokens,
        CachedInputTokenCount = usage.CachedInputTokens > 0 ? usage.CachedInputTokens : null, ReasoningTokenCount = usage.ReasoningTokens > 0 ? usage.ReasoningTokens : null,
    };

    public static IEnumerable<string> Notices(RaiseOutcome outcome, bool isDisclosure) =>
        outcome.Notices.Where(notice => notice.Kind == RaiseNoticeKind.AiDisclosure == isDisclosure).Select(notice => notice.Text);

    /// <summary>The answer's own text contents where it is shown as the model wrote it, for what is noted on them (citations); else the text.</summary>
    private IEnumerable<AIContent> TextContents()
    {
        AIContent[] own = outcome is AnswerOutcome { Response: { } response } ? [.. HostReply.Final(response).SelectMany(message => message.Contents).OfType<TextContent>()] : [];
        IEnumerable<AIContent> body = own.Length > 0 && string.Concat(own.Cast<TextContent>().Select(text => text.Text)) == Text ? own : Text.Length == 0 ? [] : [new TextContent(Text)];
        var (lead, trail) = (Lead, Trail);
        return [.. lead.Length == 0 ? [] : new[] { new TextContent(Text.Length == 0 && trail.Length == 0 && !IsPending ? lead : lead + Gap) }, .. body, .. trail.Length == 0 ? [] : new[] { new TextContent(Text.Length == 0 ? trail : Gap + trail) }];
    }

    private ChatMessage Marked(ChatMessage round)
    {
        var message = round.Clone();
        message.MessageId = round.Role == ChatRole.Assistant ? mark : round.MessageId;
        message.Contents = [.. round.Contents.Where(HostReply.IsBesideText)];
        return message;
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(Gap, parts.Where(part => part.Length > 0));
}
