using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Reads one message in one structured call; the response format is built once.</summary>
internal sealed class TurnReader
{
    private readonly IChatClient _client;
    private readonly TurnReadings _needs;
    private readonly int _attempts;
    private readonly float? _temperature;
    private readonly StructuredCall<TurnInput, TurnReading> _call;

    public TurnReader(IChatClient client, RaiseOptions options, TurnReadings needs)
    {
        _client = client;
        _needs = needs;
        (_attempts, _temperature) = (options.Reading.Attempts, options.Reading.Temperature);
        var format = ChatResponseFormat.ForJsonSchema(Schema(options.Catalog, needs), "read_turn", "What one message of the person says.");
        _call = new StructuredCall<TurnInput, TurnReading>(
            ModelStage.ReadTurn, options.Prompts[ModelStage.ReadTurn], StageJson.Default.TurnInput, format, new TurnReplyReader(options.Catalog, needs).Read, options.Reading.MaxOutputTokens);
    }

    public Task<StructuredReply<TurnReading>> ReadAsync(RaiseSession session, string message, CancellationToken cancellationToken) =>
        _call.RunAsync(_client, TurnInput.From(session, message, _needs), _attempts, _temperature, seed: session.Seed, cancellationToken);

    internal static JsonElement Schema(AttributeCatalog catalog, TurnReadings needs)
    {
        var fact = Closed(new JsonObject
        {
            ["attribute"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. catalog.Select(attribute => (JsonNode)attribute.Name)]) },
            ["state"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("known", "declined", "not_applicable", "unsure") },
            ["value"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
            ["quote"] = new JsonObject { ["type"] = "string" },
            ["corrects"] = new JsonObject { ["type"] = "boolean" },
        });
        var properties = new JsonObject
        {
            ["facts"] = new JsonObject { ["type"] = "array", ["items"] = fact },
            ["danger"] = new JsonObject { ["type"] = "boolean" },
            ["wants_answer"] = new JsonObject { ["type"] = "boolean" },
            ["new_query"] = new JsonObject { ["type"] = "boolean" },
        };
        if (needs.HasFlag(TurnReadings.Completeness))
        {
            properties["completeness_reason"] = new JsonObject { ["type"] = "string" };
            properties["completeness"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 5 };
        }

        return JsonElement.Parse(Closed(properties).ToJsonString());
    }

    private static JsonObject Closed(JsonObject properties)
    {
        var names = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = names, ["additionalProperties"] = false };
    }
}
