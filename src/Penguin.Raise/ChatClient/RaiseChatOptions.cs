using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>How the agent behaves behind <c>UseRaise()</c>.</summary>
public sealed class RaiseChatOptions
{
    /// <summary>Whether a question comes as a <see cref="RaiseQuestionContent"/> beside its text.</summary>
    /// <value><see langword="false"/> by default: plain text only.</value>
    /// <remarks>A host that sets it registers the contents for JSON (<see cref="JsonSerializerOptionsExtensions.AddRaiseContents"/>) wherever it serialises messages: histories, caches. Without that, serialising throws.</remarks>
    public bool TypedContents { get; set; }

    /// <summary>Whether a turn that failed throws a <see cref="ModelCallException"/>, as the inner client would, in the place of a message that says so.</summary>
    /// <value><see langword="false"/> by default. A turn that calls for help never throws.</value>
    /// <remarks>Set it where something in front retries or caches: a message would be cached.</remarks>
    public bool ThrowOnFailure { get; set; }

    /// <summary>Finds the conversation of a request, for hosts that tell conversations apart by more than <see cref="ChatOptions.ConversationId"/>, such as a tenant.</summary>
    /// <value><see langword="null"/> by default: <see cref="ChatOptions.ConversationId"/>. Where it gives <see langword="null"/>, the conversation is found by the messages.</value>
    /// <remarks>What it gives is the id under which the session is stored and can be forgotten. It must be one that a person cannot choose: who names another's id gets the other's session.</remarks>
    public Func<ChatOptions?, string?>? ConversationKey { get; set; }

    internal RaiseChatOptions Copy() => (RaiseChatOptions)MemberwiseClone();
}
