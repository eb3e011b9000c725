using System.Text.Json;

namespace Penguin.Raise;

/// <summary>A question as a model worded it.</summary>
internal sealed record QuestionWording(string Question, string Why, string DeclineHint)
{
    public static JsonElement Schema { get; } = JsonElement.Parse("""
        {"type":"object","properties":{"question":{"type":"string"},"why":{"type":"string"},"decline_hint":{"type":"string"}},"required":["question","why","decline_hint"],"additionalProperties":false}
        """);

    public static QuestionWording? From(JsonElement reply) =>
        JsonFields.TextOf(reply, "question") is { } question && JsonFields.TextOf(reply, "why") is { } why && !string.IsNullOrWhiteSpace(question)
            ? new QuestionWording(Tidy(question), Tidy(why), Tidy(JsonFields.TextOf(reply, "decline_hint") ?? ""))
            : null;

    public override string ToString() => nameof(QuestionWording);

    private static string Tidy(string text) => StageText.Clean(text, StageText.ValueLimit).Trim();
}
