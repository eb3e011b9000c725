namespace Penguin.Raise.WireTests;

/// <summary>OpenAI's chat completions, and what speaks like it.</summary>
internal class OpenAIWire(string name = "OpenAI") : Wire(name)
{
    public override string StreamType => "text/event-stream";

    public override string Path => "/v1/chat/completions";

    public override string Nothing => Json(new { id = "c", @object = "chat.completion", created = 1, model = Model, choices = Array.Empty<object>(), usage = Usage });

    public override string Ping => ": ping\n\n";

    private static object Usage => new { prompt_tokens = InputTokens, completion_tokens = OutputTokens, total_tokens = InputTokens + OutputTokens };

    public override string SchemaField => "\"json_schema\"";

    public override string Spec(string address) => $"{Model}@{address}/v1";

    public override string Whole(WireReply reply) => Json(new
    {
        id = "c", @object = "chat.completion", created = 1, model = reply.Model,
        choices = new[] { new { index = 0, message = Message(reply), finish_reason = reply.Finish } },
        usage = reply.HasUsage ? Usage : null,
    });

    public override IReadOnlyList<string> Parts(WireReply reply) =>
    [
        .. reply.Pieces.Select(piece => Chunk(reply, reply.IsRefusal ? new { role = "assistant", refusal = piece } : new { role = "assistant", content = piece }, null)),
        Chunk(reply, new { }, reply.Finish),
        .. reply.HasUsage ? new[] { Event(new { id = "c", @object = "chat.completion.chunk", created = 1, model = reply.Model, choices = Array.Empty<object>(), usage = Usage }) } : [],
        "data: [DONE]\n\n",
    ];

    public override string Error(string code, string message) => Json(new { error = new { message, type = "some_error", param = (string?)null, code } });

    public override string ErrorPart(string code, string message) => $"data: {Error(code, message)}\n\n";

    private static object Message(WireReply reply) => reply.IsRefusal
        ? new { role = "assistant", content = (string?)null, refusal = reply.Text }
        : new { role = "assistant", content = reply.Text };

    private static string Chunk(WireReply reply, object delta, string? finish) =>
        Event(new { id = "c", @object = "chat.completion.chunk", created = 1, model = reply.Model, choices = new[] { new { index = 0, delta, finish_reason = finish } } });
}
