using System.Text;
using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Finds the JSON objects in a model's reply.</summary>
internal static class JsonReplies
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The JSON objects in the reply, in order.</summary>
    public static IEnumerable<JsonElement> Objects(string reply)
    {
        for (var start = reply.IndexOf('{', StringComparison.Ordinal); start >= 0; start = reply.IndexOf('{', start + 1))
        {
            var end = reply.LastIndexOf('}');
            if (end <= start)
            {
                yield break;
            }

            if (TryParse(reply[start..(end + 1)]) is { } found)
            {
                yield return found;
                yield break;
            }
        }
    }

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Tolerant);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
