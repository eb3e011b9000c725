using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>One reply of a <see cref="ScriptedChatClient"/>: a text, a response, a stream, silence, an exception or a function of the request. Immutable.</summary>
/// <remarks>Every kind serves both ways of calling: a whole reply is cut into words for a stream, a stream is put together for a whole reply.</remarks>
public abstract class ScriptedReply
{
    private protected ScriptedReply()
    {
    }

    /// <summary>A text.</summary>
    /// <param name="text">The text; may be empty.</param>
    public static implicit operator ScriptedReply(string text) => Text(text);

    /// <summary>A text, with the client's model name and usage.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ResponseReply((request, options) => ResponseReply.Build(text, request, options));
    }

    /// <summary>A whole response, handed out as a copy each time.</summary>
    /// <param name="response">The response.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply Response(ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ResponseReply((_, _) => ReplyCopies.Of(response));
    }

    /// <summary>A stream of updates, handed out as copies each time.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="failure">What is thrown after the last update; <see langword="null"/>: the stream ends well.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply Stream(IEnumerable<ChatResponseUpdate> updates, Exception? failure = null)
    {
        ArgumentNullException.ThrowIfNull(updates);
        return new StreamReply([.. updates], failure, thenSilent: false);
    }

    /// <summary>A stream of texts.</summary>
    /// <param name="pieces">The texts, one update each.</param>
    /// <param name="failure">What is thrown after the last one; <see langword="null"/>: the stream ends well.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply Pieces(IEnumerable<string> pieces, Exception? failure = null) => Stream(StreamReply.Updates(pieces), failure);

    /// <summary>Silence until the caller cancels.</summary>
    /// <param name="pieces">What a stream brings before it falls silent.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply Silence(params IEnumerable<string> pieces) => new StreamReply([.. StreamReply.Updates(pieces)], failure: null, thenSilent: true);

    /// <summary>An exception, thrown before any update.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply Failure(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new StreamReply([], exception, thenSilent: false);
    }

    /// <summary>An HTTP error, thrown as the OpenAI client throws it.</summary>
    /// <param name="status">The HTTP status, for example 429.</param>
    /// <param name="retryAfter">The text of the Retry-After header: seconds or a date; <see langword="null"/>: no such header.</param>
    /// <param name="message">The server's error text; <see langword="null"/> for a plain one.</param>
    /// <param name="errorCode">The code of the error in the reply's JSON, such as <c>context_length_exceeded</c>; <see langword="null"/>: an empty reply.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply HttpError(int status, string? retryAfter = null, string? message = null, string? errorCode = null) =>
        From(_ => Failure(HttpFailure.Create(status, retryAfter, message, errorCode)));

    /// <summary>Whatever a function makes of the request. It is called when the reply is due, once a call, perhaps by several threads at a time.</summary>
    /// <param name="reply">The function.</param>
    /// <returns>The reply.</returns>
    public static ScriptedReply From(Func<ScriptedRequest, ScriptedReply> reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new ComputedReply(reply);
    }

    internal abstract IAsyncEnumerable<ChatResponseUpdate> StreamAsync(ScriptedRequest request, ScriptedChatClientOptions options, CancellationToken cancellationToken);

    internal virtual async Task<ChatResponse> ReplyAsync(ScriptedRequest request, ScriptedChatClientOptions options, CancellationToken cancellationToken) =>
        await StreamAsync(request, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);
}
