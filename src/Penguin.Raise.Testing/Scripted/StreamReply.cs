using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>Updates as given, then the end, an exception or silence.</summary>
internal sealed class StreamReply(ChatResponseUpdate[] updates, Exception? failure, bool thenSilent) : ScriptedReply
{
    public static IEnumerable<ChatResponseUpdate> Updates(IEnumerable<string> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        return pieces.Select(piece => new ChatResponseUpdate(ChatRole.Assistant, piece));
    }

    internal override async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        ScriptedRequest request, ScriptedChatClientOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var update in updates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return ReplyCopies.Of(update);
        }

        if (thenSilent)
        {
            await Quiet.UntilCancelledAsync(cancellationToken).ConfigureAwait(false);
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
