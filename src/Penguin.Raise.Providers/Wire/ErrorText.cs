using System.Text.Json;

namespace Penguin.Raise.Providers;

/// <summary>A server's error. Its message goes no further than the decision what it is about: it can repeat the prompt.</summary>
/// <param name="Code">The error's code, else its type; where there is none, what a few fixed phrases of the message say.</param>
/// <param name="Parameter">The parameter that it names.</param>
/// <param name="Message">The start of the message.</param>
internal sealed record ErrorText(string? Code, string? Parameter, string Message)
{
    private const string ContextTooLong = "context_length_exceeded";
    private const int LongestMessage = 400;
    private const int LongestCode = 60;

    private static readonly string[] ContextPhrases = ["prompt is too long", "context length", "context window", "context size", "input length exceeds"];

    // OpenAI: {"error":{"message","param","code"}}; Anthropic: {"error":{"type","message"}}; Ollama: {"error":"..."}; servers in Python: {"detail":[{"loc":[...],"msg"}]}.
    public static ErrorText Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var error = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var inner) ? inner : root;
            return error.ValueKind == JsonValueKind.Object
                ? Of(Text(error, "code") ?? Text(error, "type"), Text(error, "param"), Text(error, "message") ?? error.ToString())
                : Of(null, null, error.ToString());
        }
        catch (JsonException)
        {
            return Of(null, null, body);
        }
    }

    private static ErrorText Of(string? code, string? parameter, string message)
    {
        var start = message.Length > LongestMessage ? message[..LongestMessage] : message;
        var isContext = Array.Exists(ContextPhrases, phrase => start.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        var isCode = code is { Length: <= LongestCode } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.');
        return new ErrorText(isContext ? ContextTooLong : isCode ? code : null, parameter, start);
    }

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
