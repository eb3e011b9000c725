using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Reads the levels that an abstention module needs from the turn reader's reply.</summary>
internal sealed class TurnLevelReader(AttributeCatalog catalog, TurnReadings needs)
{
    public static IReadOnlyList<(TurnReadings Reading, string Name)> Names { get; } =
    [
        (TurnReadings.Completeness, "completeness"), (TurnReadings.GeneralCompleteness, "general_completeness"), (TurnReadings.AskMore, "ask_more"),
        (TurnReadings.NextAttribute, "next_attribute"),
    ];

    public static IEnumerable<string> NamesOf(TurnReadings needs) => Names.Where(pair => needs.HasFlag(pair.Reading)).Select(pair => pair.Name);

    /// <summary>The levels, and what is wrong with the first that could not be read.</summary>
    public (TurnLevels Levels, string? Error) Read(JsonElement reply)
    {
        var levels = new TurnLevels(
            needs.HasFlag(TurnReadings.Completeness) ? Number(reply, "completeness") : null,
            needs.HasFlag(TurnReadings.GeneralCompleteness) ? Number(reply, "general_completeness") : null,
            needs.HasFlag(TurnReadings.AskMore) ? YesOrNo(reply, "ask_more") : null,
            needs.HasFlag(TurnReadings.NextAttribute) ? Next(reply) : null);
        return (levels, Error(levels));
    }

    private static int? Number(JsonElement reply, string name) =>
        JsonFields.TryGet(reply, name, out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? WholeNumber.Read(value, 0, 5) : null;

    private static bool? YesOrNo(JsonElement reply, string name) => !JsonFields.TryGet(reply, name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => AttributeNames.Key(value.GetString()!) switch { "yes" or "true" => true, "no" or "false" => false, _ => null },
        _ => null,
    };

    private string? Next(JsonElement reply) => JsonFields.TextOf(reply, "next_attribute") is not { } name ? null
        : string.Equals(name.Trim(), TurnSchema.Answer, StringComparison.OrdinalIgnoreCase) ? ""
        : catalog.TryGet(name, out var attribute) ? attribute.Name : null;

    private string? Error(TurnLevels levels) =>
        needs.HasFlag(TurnReadings.Completeness) && levels.Completeness is null ? "'completeness' must be one whole number from 0 to 5."
        : needs.HasFlag(TurnReadings.GeneralCompleteness) && levels.GeneralCompleteness is null ? "'general_completeness' must be one whole number from 0 to 5."
        : needs.HasFlag(TurnReadings.AskMore) && levels.AskMore is null ? "'ask_more' must be \"yes\" or \"no\"."
        : needs.HasFlag(TurnReadings.NextAttribute) && levels.NextAttribute is null ? "'next_attribute' must be \"answer\" or one of the names in 'attributes'."
        : null;
}
