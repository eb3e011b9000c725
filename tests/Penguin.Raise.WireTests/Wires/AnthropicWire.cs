namespace Penguin.Raise.WireTests;

/// <summary>Anthropic's messages.</summary>
internal sealed class AnthropicWire() : Wire("Anthropic")
{
    public override string StreamType => "text/event-stream";

    public override string Path => "/v1/messages";

    public override string Nothing => Json(Message(new WireReply(""), Array.Empty<object>(), "end_turn"));

    public override string Ping => Event(new { type = "ping" }, "ping");

    public override string SchemaField => "\"json_schema\"";

    public override string Spec(string address) => $"anthropic:{Model}@{address}";

    public override string Whole(WireReply reply) => Json(Message(reply, new[] { new { type = "text", text = reply.Text } }, Reason(reply)));

    public override IReadOnlyList<string> Parts(WireReply reply) =>
    [
        .. reply.Pieces.Take(1).Select(piece => Event(new { type = "message_start", message = Message(reply, Array.Empty<object>(), null) }, "message_start")
            + Event(new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } }, "content_block_start") + Delta(piece)),
        .. reply.Pieces.Skip(1).Select(Delta),
        (reply.Text.Length == 0 ? Event(new { type = "message_start", message = Message(reply, Array.Empty<object>(), null) }, "message_start") : Event(new { type = "content_block_stop", index = 0 }, "content_block_stop"))
            + Event(new { type = "message_delta", delta = new { stop_reason = Reason(reply), stop_sequence = (string?)null }, usage = reply.HasUsage ? new { output_tokens = OutputTokens } : null }, "message_delta"),
        Event(new { type = "message_stop" }, "message_stop"),
    ];

    public override string Error(string code, string message) => Json(new { type = "error", error = new { type = code, message } });

    public override string ErrorPart(string code, string message) => $"event: error\ndata: {Error(code, message)}\n\n";

    private static string Delta(string piece) => Event(new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text = piece } }, "content_block_delta");

    private static string? Reason(WireReply reply) => reply.IsRefusal ? "refusal" : reply.Finish switch { "stop" => "end_turn", "length" => "max_tokens", "content_filter" => "refusal", var other => other };

    private static object Message(WireReply reply, object content, string? reason) => new
    {
        id = "m", type = "message", role = "assistant", model = reply.Model, content, stop_reason = reason, stop_sequence = (string?)null,
        usage = reply.HasUsage ? new { input_tokens = InputTokens, output_tokens = OutputTokens } : null,
    };
}
