using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Penguin.Raise.Providers;

/// <summary>Keeps the words of a refusal that OpenAI streams apart from the text: the client drops them, and leaves an empty reply.</summary>
internal sealed class StreamedRefusalClient(IChatClient inner) : DelegatingChatClient(inner)
{
    // The client's own code for a refusal in a reply that is not streamed.
    private const string Code = "Refusal";

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            if (update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate: { Length: > 0 } refusal } && !update.Contents.Any(content => content is ErrorContent))
            {
                update.Contents.Add(new ErrorContent(refusal) { ErrorCode = Code });
            }

            yield return update;
        }
    }
}
