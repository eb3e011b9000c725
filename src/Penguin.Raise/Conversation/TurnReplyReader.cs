using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Reads the turn reader's reply under a catalog. Names outside the catalog are dropped: they cannot be facts of this profile.</summary>
internal sealed class TurnReplyReader(AttributeCatalog catalog, TurnReadings needs)
{
    public ReplyReading<TurnReading> Read(string reply)
    {
        try
        {
            return ReadObjects(reply);
        }
        catch (InvalidOperationException)
        {
            // JsonElement throws this for half of a surrogate pair that was written as an escape.
            return ReplyReading<TurnReading>.Unreadable("a string in the reply is no valid text.");
        }
    }

    private ReplyReading<TurnReading> ReadObjects(string reply)
    {
        foreach (var candidate in JsonReplies.Objects(reply))
        {
            if (TryGet(candidate, "facts", out var facts) && facts.ValueKind == JsonValueKind.Array)
            {
                return Read(candidate, facts);
            }
        }

        return ReplyReading<TurnReading>.Unreadable("the reply holds no JSON object with a list 'facts'.");
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    private static string? TextOf(JsonElement element, string name) =>
        TryGet(element, name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        } : null;

    private static bool IsTrue(JsonElement element, string name) =>
        TryGet(element, name, out var value) && (value.ValueKind == JsonValueKind.True
            || (value.ValueKind == JsonValueKind.String && string.Equals(value.GetString()?.Trim(), "true", StringComparison.OrdinalIgnoreCase)));

    private static ReadFactState? StateOf(string? text) => AttributeNames.Key(text ?? "known") switch
    {
        "known" => ReadFactState.Known,
        "declined" => ReadFactState.Declined,
        "notapplicable" => ReadFactState.NotApplicable,
        "unsure" or "unknown" => ReadFactState.Unsure,
        _ => null,
    };

    private static int? CompletenessOf(JsonElement reply) =>
        TryGet(reply, "completeness", out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? WholeNumber.Read(value, 0, 5) : null;

    private ReplyReading<TurnReading> Read(JsonElement reply, JsonElement facts)
    {
        var completeness = needs.HasFlag(TurnReadings.Completeness) ? CompletenessOf(reply) : null;
        var reading = new TurnReading
        {
            Facts = [.. facts.EnumerateArray().Select(FactOf).OfType<ReadFact>()],
            WantsAnswer = IsTrue(reply, "wants_answer"),
            NewQuery = IsTrue(reply, "new_query"),
            Danger = IsTrue(reply, "danger"),
            Completeness = completeness,
        };
        return completeness is null && needs.HasFlag(TurnReadings.Completeness)
            ? ReplyReading<TurnReading>.Partial(reading, "'completeness' must be one whole number from 0 to 5.")
            : ReplyReading<TurnReading>.Of(reading);
    }

    private ReadFact? FactOf(JsonElement fact)
    {
        if (TextOf(fact, "attribute") is not { } name || !catalog.TryGet(name, out var attribute) || StateOf(TextOf(fact, "state")) is not { } state)
        {
            return null;
        }

        var value = ValueOf(attribute, TextOf(fact, "value") ?? "");
        return state != ReadFactState.Known || value is not null ? new ReadFact(attribute, state, value, TextOf(fact, "quote"), IsTrue(fact, "corrects")) : null;
    }

    /// <summary>The value as it may be kept, in a closed set in the set's own spelling; <see langword="null"/> where it may not.</summary>
    private static string? ValueOf(UserAttribute attribute, string text)
    {
        var value = StageText.Clean(text, text.Length).Trim();
        return value.Length is 0 or > KnownValue.MaxLength ? null
            : attribute.IsClosed ? attribute.Values.FirstOrDefault(allowed => string.Equals(allowed, value, StringComparison.OrdinalIgnoreCase))
            : value;
    }
}
