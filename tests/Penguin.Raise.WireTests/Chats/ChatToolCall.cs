using System.Text.Json;

namespace Penguin.Raise.WireTests;

/// <summary>A model's call of the tool <c>hours</c> in OpenAI's protocol.</summary>
internal static class ChatToolCall
{
    public static WireAnswer Answer(bool streaming)
    {
        var call = new { index = 0, id = "call-1", type = "function", function = new { name = "hours", arguments = """{"place":"library"}""" } };
        var message = new { role = "assistant", content = (string?)null, tool_calls = new[] { call } };
        var usage = new { prompt_tokens = Wire.InputTokens, completion_tokens = Wire.OutputTokens, total_tokens = Wire.InputTokens + Wire.OutputTokens };
        return streaming
            ? new WireAnswer(200, "text/event-stream", string.Concat(Chunk(message, null), Chunk(new { }, "tool_calls"), "data: [DONE]\n\n"))
            : new WireAnswer(200, "application/json", JsonSerializer.Serialize(new { id = "c", @object = "chat.completion", created = 1, model = Wire.Model, choices = new[] { new { index = 0, message, finish_reason = "tool_calls" } }, usage }));
    }

    private static string Chunk(object delta, string? finish) =>
        $"data: {JsonSerializer.Serialize(new { id = "c", @object = "chat.completion.chunk", created = 1, model = Wire.Model, choices = new[] { new { index = 0, delta, finish_reason = finish } } })}\n\n";
}
