using System.Text.Json;

namespace Penguin.Raise.Replies;

/// <summary>What a reader should make of a reply: the object that it would write.</summary>
/// <param name="Facts">The facts, as docs/stages.md describes them.</param>
/// <param name="AsksWhy">Whether the person asks why they are asked.</param>
/// <param name="WantsAnswer">Whether the person wants the answer now.</param>
/// <param name="Hostile">Whether the person is angry at being asked.</param>
internal sealed record ReplyReading(
    IReadOnlyList<JsonElement> Facts, [property: System.Text.Json.Serialization.JsonPropertyName("asks_why")] bool AsksWhy = false,
    [property: System.Text.Json.Serialization.JsonPropertyName("wants_answer")] bool WantsAnswer = false, bool Hostile = false)
{
    /// <summary>A reading of nothing, with which the agent asks on.</summary>
    public static ReplyReading Nothing { get; } = new([]);

    public string ToReply() => JsonSerializer.Serialize(new
    {
        facts = Facts, danger = false, wants_answer = WantsAnswer, asks_why = AsksWhy, hostile = Hostile, new_query = false, language = "en",
    });
}
