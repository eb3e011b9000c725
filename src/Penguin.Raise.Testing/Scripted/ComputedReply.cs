using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>A function of the request.</summary>
internal sealed class ComputedReply(Func<ScriptedRequest, ScriptedReply> reply) : ScriptedReply
{
    internal override IAsyncEnumerable<ChatResponseUpdate> StreamAsync(ScriptedRequest request, ScriptedChatClientOptions options, CancellationToken cancellationToken) =>
        reply(request).StreamAsync(request, options, cancellationToken);

    internal override Task<ChatResponse> ReplyAsync(ScriptedRequest request, ScriptedChatClientOptions options, CancellationToken cancellationToken) =>
        reply(request).ReplyAsync(request, options, cancellationToken);
}
