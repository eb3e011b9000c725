using System.Text.Json;

namespace Penguin.Raise.WireTests;

/// <summary>A provider's protocol: how its client is built, and what its server sends.</summary>
internal abstract class Wire(string name)
{
    public const string Model = "the-model";
    public const int InputTokens = 10;
    public const int OutputTokens = 5;

    public static IReadOnlyList<Wire> All { get; } = [new OpenAIWire(), new AzureWire(), new OllamaWire(), new AnthropicWire()];

    public string Name => name;

    public abstract string StreamType { get; }

    /// <summary>The path below the address to which chats are sent, for servers that answer by path.</summary>
    public abstract string Path { get; }

    /// <summary>What stands in a request where it carries a schema.</summary>
    public abstract string SchemaField { get; }

    public abstract string Spec(string address);

    public abstract string Whole(WireReply reply);

    /// <summary>The parts of a stream, each complete; the text's parts stand between the first and the last.</summary>
    public abstract IReadOnlyList<string> Parts(WireReply reply);

    /// <summary>An error's body.</summary>
    public abstract string Error(string code, string message);

    /// <summary>An error as a part of a stream that has begun.</summary>
    public abstract string ErrorPart(string code, string message);

    /// <summary>A reply without a choice in it, in as far as the protocol knows such.</summary>
    public abstract string Nothing { get; }

    /// <summary>A part that keeps the connection alive and says nothing.</summary>
    public abstract string Ping { get; }

    public static Wire Of(string name) => All.Single(wire => wire.Name == name);

    public string Stream(WireReply reply) => string.Concat(Parts(reply));

    public WireAnswer Answer(WireReply reply, bool streaming) =>
        streaming ? new WireAnswer(200, StreamType, Stream(reply)) : new WireAnswer(200, "application/json", Whole(reply));

    protected static string Json(object? value) => JsonSerializer.Serialize(value);

    protected static string Event(object value, string? name = null) => $"{(name is null ? "" : $"event: {name}\n")}data: {Json(value)}\n\n";
}
