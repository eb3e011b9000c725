using System.Text.Json;
using System.Text.Json.Nodes;

namespace Penguin.Raise;

/// <summary>The schema of the turn reader's reply under a catalog: strict, with exactly the levels that the abstention module needs.</summary>
internal static class TurnSchema
{
    public const string Answer = "answer";

    public static JsonElement Of(AttributeCatalog catalog, TurnReadings needs)
    {
        var names = catalog.Select(attribute => attribute.Name).ToArray();
        var fact = Closed(new JsonObject
        {
            ["attribute"] = OneOf(names),
            ["state"] = OneOf("known", "declined", "not_applicable", "unsure"),
            ["value"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
            ["quote"] = Text(),
            ["corrects"] = YesOrNo(),
        });
        var properties = new JsonObject
        {
            ["facts"] = new JsonObject { ["type"] = "array", ["items"] = fact },
            ["danger"] = YesOrNo(), ["wants_answer"] = YesOrNo(), ["asks_why"] = YesOrNo(), ["hostile"] = YesOrNo(), ["new_query"] = YesOrNo(),
            ["language"] = Text(),
        };
        AddLevels(properties, names, needs);
        return JsonElement.Parse(Closed(properties).ToJsonString());
    }

    // A reason stands before each level: a model that has written it rates better.
    private static void AddLevels(JsonObject properties, string[] names, TurnReadings needs)
    {
        foreach (var (reading, name) in TurnLevelReader.Names.Where(pair => needs.HasFlag(pair.Reading)))
        {
            properties[$"{name}_reason"] = Text();
            properties[name] = reading switch
            {
                TurnReadings.AskMore => OneOf("yes", "no"),
                TurnReadings.NextAttribute => OneOf([Answer, .. names]),
                _ => new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 5 },
            };
        }
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject YesOrNo() => new() { ["type"] = "boolean" };

    private static JsonObject OneOf(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject Closed(JsonObject properties)
    {
        var names = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = names, ["additionalProperties"] = false };
    }
}
