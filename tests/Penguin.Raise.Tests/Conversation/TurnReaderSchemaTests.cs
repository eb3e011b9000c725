using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Tests;

public class TurnReaderSchemaTests
{
    private static readonly AttributeCatalog Custom = new(
    [
        new UserAttribute { Name = "Diet, if any", Question = "What do you not eat?" },
        new UserAttribute { Name = "Colour", Question = "Which colour?", Values = ["Red", "Blue"], IsClosed = true },
    ]);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task Schema_DefaultCatalog_EqualsTheGoldenFile() => Check("read-turn.default.json", await SentAsync(new Talk()));

    [Fact]
    public async Task Schema_CustomCatalog_EqualsTheGoldenFile() => Check("read-turn.custom.json", await SentAsync(new Talk(options => options.Catalog = Custom)));

    [Fact]
    public async Task Schema_AnyCatalog_HoldsExactlyItsNames()
    {
        var schema = await SentAsync(new Talk(options => options.Catalog = Custom));

        var names = schema.GetProperty("properties").GetProperty("facts").GetProperty("items").GetProperty("properties").GetProperty("attribute").GetProperty("enum");
        names.EnumerateArray().Select(name => name.GetString()).Should().Equal("Diet, if any", "Colour");
    }

    [Fact]
    public void Schema_NoReadingIsNeeded_HasNoCompleteness()
    {
        var schema = TurnSchema.Of(Custom, TurnReadings.None);

        schema.GetProperty("required").EnumerateArray().Select(name => name.GetString())
            .Should().Equal("facts", "danger", "wants_answer", "asks_why", "hostile", "new_query", "language");
        schema.GetRawText().Should().NotContain("completeness");
    }

    [Theory]
    [InlineData(TurnReadings.None)]
    [InlineData(TurnReadings.Completeness)]
    [InlineData(TurnReadings.AskMore | TurnReadings.GeneralCompleteness | TurnReadings.NextAttribute)]
    public void Schema_EveryObject_IsClosedAndRequiresAll(TurnReadings needs)
    {
        var objects = Objects(TurnSchema.Of(AttributeCatalog.Penguin, needs)).ToArray();

        objects.Should().HaveCount(2).And.OnlyContain(found => !found.GetProperty("additionalProperties").GetBoolean());
        objects.Should().OnlyContain(found => found.GetProperty("required").GetArrayLength() == found.GetProperty("properties").EnumerateObject().Count());
    }

    [Fact]
    public async Task Document_ClosedAttribute_ListsItsValuesAndOthersNone()
    {
        var talk = new Talk(options => options.Catalog = Custom);

        await talk.SayAsync("What now?");

        var attributes = talk.ReadCalls.Single().Document!.Value.GetProperty("attributes");
        attributes[0].TryGetProperty("values", out _).Should().BeFalse();
        attributes[1].GetProperty("values").EnumerateArray().Select(value => value.GetString()).Should().Equal("Red", "Blue");
    }

    private static async Task<JsonElement> SentAsync(Talk talk)
    {
        await talk.SayAsync("What now?");
        return ((ChatResponseFormatJson)talk.ReadCalls.Single().Options!.ResponseFormat!).Schema!.Value;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement schema) => schema.ValueKind != JsonValueKind.Object ? []
        : schema.EnumerateObject().SelectMany(property => Objects(property.Value))
            .Concat(schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "object" ? [schema] : []);

    /// <summary>Compares with the file in <c>Data/Schemas</c>; <c>PENGUIN_UPDATE_GOLDEN=1</c> writes it, never where <c>CI=true</c>.</summary>
    private static void Check(string name, JsonElement schema, [CallerFilePath] string here = "")
    {
        var found = JsonSerializer.Serialize(schema, Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("PENGUIN_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "Data", "Schemas", name), found);
            return;
        }

        found.Should().Be(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Schemas", name)), "PENGUIN_UPDATE_GOLDEN=1 rewrites Data/Schemas/{0}", name);
    }
}
