using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Reads the turn reader's reply under a catalog. Names outside the catalog are dropped: they cannot be facts of this profile.</summary>
internal sealed class TurnReplyReader(AttributeCatalog catalog, TurnReadings needs)
{
    private readonly TurnLevelReader _levels = new(catalog, needs);

    public ReplyReading<TurnReading> Read(string reply)
    {
        try
        {
            return ReadObjects(reply);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            // JsonElement throws the first for half of a surrogate pair that was written as an escape.
            return ReplyReading<TurnReading>.Unreadable("a string in the reply is no valid text.");
        }
    }

    // A message that was repeated beside the report may look like one: what is ambiguous is not read.
    private ReplyReading<TurnReading> ReadObjects(string reply)
    {
        var pieces = JsonReplies.Pieces(reply, "facts");
        var reports = new List<JsonElement>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Array.Find(pieces[i], HoldsFacts) is { ValueKind: JsonValueKind.Object } report)
            {
                reports.Add(report);
            }
        }

        var isSeveral = pieces.Count > 1 && reports.Select(report => report.GetRawText()).Distinct(StringComparer.Ordinal).Count() + pieces.Count(objects => objects.Length == 0) > 1;
        return reports.Count == 0 ? ReplyReading<TurnReading>.Unreadable("the reply holds no JSON object with a list 'facts'.")
            : isSeveral ? ReplyReading<TurnReading>.Unreadable("the reply holds more than one report; give one JSON object and nothing else.")
            : Read(reports[0], reports[0].GetProperty("facts"));
    }

    private static bool HoldsFacts(JsonElement candidate) => JsonFields.TryGet(candidate, "facts", out var facts) && facts.ValueKind == JsonValueKind.Array;

    private static ReadFactState? StateOf(string? text) => AttributeNames.Key(text ?? "known") switch
    {
        "known" => ReadFactState.Known,
        "declined" => ReadFactState.Declined,
        "notapplicable" => ReadFactState.NotApplicable,
        "unsure" or "unknown" => ReadFactState.Unsure,
        _ => null,
    };

    private static string? LanguageOf(JsonElement reply)
    {
        var text = JsonFields.TextOf(reply, "language").AsSpan().Trim();
        var code = text.IndexOfAny('-', '_') is var end and >= 0 ? text[..end] : text;
        return code.Length is 2 or 3 && code.ToString().ToLowerInvariant() is { } lower && !lower.AsSpan().ContainsAnyExceptInRange('a', 'z') ? lower : null;
    }

    private ReplyReading<TurnReading> Read(JsonElement reply, JsonElement facts)
    {
        var (levels, error) = _levels.Read(reply);
        var reading = new TurnReading
        {
            Facts = facts.GetArrayLength() == 0 ? [] : [.. facts.EnumerateArray().Select(FactOf).OfType<ReadFact>()],
            WantsAnswer = JsonFields.IsTrue(reply, "wants_answer"),
            AsksWhy = JsonFields.IsTrue(reply, "asks_why"),
            Hostile = JsonFields.IsTrue(reply, "hostile"),
            NewQuery = JsonFields.IsTrue(reply, "new_query"),
            Danger = JsonFields.IsTrue(reply, "danger"),
            Language = LanguageOf(reply),
            Levels = levels,
        };
        return error is null ? ReplyReading<TurnReading>.Of(reading) : ReplyReading<TurnReading>.Partial(reading, error);
    }

    private ReadFact? FactOf(JsonElement fact)
    {
        if (JsonFields.TextOf(fact, "attribute") is not { } name || !catalog.TryGet(name, out var attribute) || StateOf(JsonFields.TextOf(fact, "state")) is not { } state)
        {
            return null;
        }

        var value = ValueOf(attribute, JsonFields.TextOf(fact, "value") ?? "");
        return state != ReadFactState.Known || value is not null ? new ReadFact(attribute, state, value, JsonFields.TextOf(fact, "quote"), JsonFields.IsTrue(fact, "corrects")) : null;
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
