using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>One call as it reached a <see cref="ScriptedChatClient"/>: copies, which later changes by the caller do not touch.</summary>
public sealed class ScriptedRequest
{
    internal ScriptedRequest(int number, IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming)
    {
        Number = number;
        Messages = [.. messages.Select(ReplyCopies.Of)];
        Options = options?.Clone();
        Stage = ModelStage.TryGet(options, out var stage) ? stage : null;
        IsStreaming = isStreaming;
        Document = Parse(Messages.LastOrDefault(message => message.Role == ChatRole.User)?.Text);
    }

    /// <summary>The number of the call at its client, from 1.</summary>
    public int Number { get; }

    /// <summary>The messages.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; }

    /// <summary>The options, where the caller gave some.</summary>
    public ChatOptions? Options { get; }

    /// <summary>The stage, where the call carries one.</summary>
    public ModelStage? Stage { get; }

    /// <summary>Whether the reply was asked for as a stream.</summary>
    public bool IsStreaming { get; }

    /// <summary>The stage input: the text of the last user message, where it is one JSON object.</summary>
    public JsonElement? Document { get; }

    /// <summary>Number and stage, no text.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ScriptedRequest {Number} ({Stage?.Name ?? "no stage"})");

    private static JsonElement? Parse(string? text)
    {
        try
        {
            return text is not null && JsonElement.Parse(text) is { ValueKind: JsonValueKind.Object } found ? found : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
