using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Whether a reply that arrived without an exception is one, judged by its content and by why it ended.</summary>
internal static class ReplyEnd
{
    private const string Refusal = "Refusal";

    public static bool IsEmpty(IEnumerable<AIContent> contents) =>
        contents.All(content => content is UsageContent || (content is TextContent text && string.IsNullOrWhiteSpace(text.Text)));

    /// <summary>Whether it holds an error of the server. A refusal of the model comes as an error content too, and is none.</summary>
    public static bool HoldsError(IEnumerable<AIContent> contents) => contents.Any(content => content is ErrorContent { ErrorCode: not Refusal });

    /// <summary>The words of a refusal that came apart from the text; <see langword="null"/> where there is none.</summary>
    public static string? RefusalIn(IEnumerable<AIContent> contents)
    {
        var refusal = string.Concat(contents.OfType<ErrorContent>().Where(content => content.ErrorCode == Refusal).Select(content => content.Message));
        return string.IsNullOrWhiteSpace(refusal) ? null : refusal;
    }

    /// <summary>Why a whole reply is none; <see langword="null"/> where it is one.</summary>
    public static ModelFailureKind? FaultOf(ChatResponse reply, bool expectsReason)
    {
        var contents = reply.Messages.Count == 1 ? reply.Messages[0].Contents : [.. reply.Messages.SelectMany(message => message.Contents)];
        return HoldsError(contents) ? ModelFailureKind.ErrorInReply : FaultOf(IsEmpty(contents), reply.FinishReason, expectsReason);
    }

    /// <summary>Why a reply without an error is none.</summary>
    public static ModelFailureKind? FaultOf(bool isEmpty, ChatFinishReason? reason, bool expectsReason) => (isEmpty, reason) switch
    {
        (_, null) when expectsReason => ModelFailureKind.StreamCut,
        (true, _) => CutBy(reason) ?? ModelFailureKind.EmptyReply,
        _ => null,
    };

    /// <summary>What cut a reply off before its own end; <see langword="null"/> where nothing did.</summary>
    public static ModelFailureKind? CutBy(ChatFinishReason? reason) =>
        reason == ChatFinishReason.Length ? ModelFailureKind.CutOff : reason == ChatFinishReason.ContentFilter ? ModelFailureKind.ContentFiltered : null;
}
