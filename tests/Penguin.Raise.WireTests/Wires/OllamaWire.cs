namespace Penguin.Raise.WireTests;

/// <summary>Ollama's chat, one JSON document a line.</summary>
internal sealed class OllamaWire() : Wire("Ollama")
{
    private const string Created = "2024-01-01T00:00:00Z";

    public override string StreamType => "application/x-ndjson";

    public override string Path => "/api/chat";

    public override string Nothing => Json(new { model = Model, created_at = Created, done = true, done_reason = "stop" });

    public override string Ping => " ";

    public override string SchemaField => "\"format\":{";

    public override string Spec(string address) => $"ollama:{Model}@{address}";

    public override string Whole(WireReply reply) => Json(Last(reply, reply.Text));

    public override IReadOnlyList<string> Parts(WireReply reply) =>
    [
        .. reply.Pieces.Select(piece => Json(new { model = reply.Model, created_at = Created, message = new { role = "assistant", content = piece }, done = false }) + "\n"),
        Json(Last(reply, "")) + "\n",
    ];

    public override string Error(string code, string message) => Json(new { error = message });

    public override string ErrorPart(string code, string message) => Error(code, message) + "\n";

    private static Dictionary<string, object?> Last(WireReply reply, string text)
    {
        var last = new Dictionary<string, object?>
        {
            ["model"] = reply.Model, ["created_at"] = Created, ["message"] = new { role = "assistant", content = text }, ["done"] = true,
        };
        if (reply.Finish is not null)
        {
            last["done_reason"] = reply.Finish;
        }

        if (reply.HasUsage)
        {
            (last["prompt_eval_count"], last["eval_count"]) = (InputTokens, OutputTokens);
        }

        return last;
    }
}
