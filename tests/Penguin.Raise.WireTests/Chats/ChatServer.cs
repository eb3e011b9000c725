using System.Text.Json;

namespace Penguin.Raise.WireTests;

/// <summary>A model on loopback that plays the stages of a chat by what stands in each request: it has no memory, so turns may come in any order.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    public const string FirstAnswer = "Begin with ten minutes a day.";
    public const string FollowUpAnswer = "A library costs nothing.";
    public const string ToolAnswer = "It is open until six.";

    private const string Cell = "chat";

    private static readonly OpenAIWire Wire = new();

    private readonly RawServer _server = new();

    public ChatServer() => Spec = Wire.Spec(_server.Serve(Cell, request => request.SendAsync(Answer(request))));

    public string Spec { get; }

    public IReadOnlyList<JsonElement> Requests => [.. _server.Seen(Cell).Select(body => JsonElement.Parse(body))];

    public IReadOnlyList<JsonElement> Readings => [.. Requests.Where(IsReading)];

    public IReadOnlyList<JsonElement> Answers => [.. Requests.Where(request => !IsReading(request))];

    /// <summary>The stage input of a request.</summary>
    public static JsonElement Document(JsonElement request) => JsonElement.Parse(Text(Messages(request).Last(message => Role(message) == "user")));

    public static IEnumerable<JsonElement> Messages(JsonElement request) => request.GetProperty("messages").EnumerateArray();

    public static string Role(JsonElement message) => message.GetProperty("role").GetString()!;

    public static string Text(JsonElement message) => !message.TryGetProperty("content", out var content) ? ""
        : content.ValueKind == JsonValueKind.Array ? string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")) : content.GetString() ?? "";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static bool IsReading(JsonElement request) => Text(Messages(request).First()).StartsWith("You read one message", StringComparison.Ordinal);

    private static WireAnswer Answer(RawRequest raw)
    {
        var request = JsonElement.Parse(raw.Body);
        var document = Document(request);
        if (IsReading(request))
        {
            return Wire.Answer(new WireReply(Read(document.GetProperty("message").GetString()!)), raw.IsStreaming);
        }

        var hasResult = Messages(request).Any(message => Role(message) == "tool");
        return request.TryGetProperty("tools", out _) && document.GetProperty("query").GetString()!.Contains("open", StringComparison.Ordinal) && !hasResult
            ? ChatToolCall.Answer(raw.IsStreaming)
            : Wire.Answer(new WireReply($"<guidelines>\n- be plain\n</guidelines>\n{(hasResult ? ToolAnswer : document.TryGetProperty("earlier", out _) ? FollowUpAnswer : FirstAnswer)}"), raw.IsStreaming);
    }

    private static string Read(string message) => JsonSerializer.Serialize(new
    {
        facts = message.EndsWith("I am fine.", StringComparison.Ordinal) ? new[] { new { attribute = "Emotional State", state = "known", value = "fine", quote = "fine", corrects = false } } : [],
        danger = false, wants_answer = false, new_query = false, completeness_reason = "x", completeness = message.EndsWith("I am fine.", StringComparison.Ordinal) ? 5 : 0,
    });
}
