using System.ClientModel.Primitives;
using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Reads the codes and types of an error from a server's reply, and nothing else: its texts can repeat a prompt.</summary>
internal static class ErrorCodes
{
    private const int LongestBody = 256 * 1024;
    private static readonly string[] Names = ["code", "type"];

    public static IReadOnlyList<string> Of(PipelineResponse response)
    {
        try
        {
            var body = response.Content.ToMemory();
            return body.Length is 0 or > LongestBody ? [] : Of(body);
        }
        catch (Exception unread) when (unread is InvalidOperationException or JsonException or IOException)
        {
            return [];
        }
    }

    private static List<string> Of(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        List<string> found = [];
        for (var at = document.RootElement; at.ValueKind == JsonValueKind.Object; at = Inner(at))
        {
            found.AddRange(Names.Select(name => at.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null).OfType<string>());
        }

        return found;
    }

    // OpenAI and Anthropic put it under "error", Azure deeper still.
    private static JsonElement Inner(JsonElement error) =>
        error.TryGetProperty("error", out var inner) || error.TryGetProperty("innererror", out inner) ? inner : default;
}
