using System.Text.Json;

namespace Penguin.Raise;

/// <summary>One rule of the mock model server: requests to a path for which a JMESPath condition holds get a JSON document.</summary>
internal sealed record MockRule(string Path, string Condition, string Content)
{
    /// <summary>A reply in OpenAI's form.</summary>
    public static MockRule Completion(string condition, string reply) => new("/v1/chat/completions", condition, JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1", @object = "chat.completion", created = 1, model = "mock",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = reply }, finish_reason = "stop" } },
        usage = new { prompt_tokens = 10, completion_tokens = 5, total_tokens = 15 },
    }));
}
