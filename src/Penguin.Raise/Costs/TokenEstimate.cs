using System.Text;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Tokens where a provider reports none: one for every four bytes of the text in UTF-8, rounded up for each message. Always marked as estimated.</summary>
internal static class TokenEstimate
{
    private const int BytesPerToken = 4;

    public static long Of(string text) => OfBytes(Encoding.UTF8.GetByteCount(text));

    public static long OfBytes(long bytes) => (bytes + BytesPerToken - 1) / BytesPerToken;

    public static long Of(IEnumerable<ChatMessage> messages) => messages.Sum(message => Of(message.Text));
}
