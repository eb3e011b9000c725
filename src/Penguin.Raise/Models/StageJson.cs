using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Penguin.Raise;

/// <summary>Stage inputs as JSON: snake_case, absent where null, other scripts unescaped (the document is no HTML, and models read plain letters better).</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerInput))]
[JsonSerializable(typeof(JudgeInput))]
[JsonSerializable(typeof(QuestionInput))]
[JsonSerializable(typeof(TurnInput))]
[JsonSerializable(typeof(RankInput))]
internal sealed partial class StageJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text<T>(T input, JsonTypeInfo<T> type) => Text(writer => JsonSerializer.Serialize(writer, input, type));

    public static string Text(JsonNode document) => Text(writer => document.WriteTo(writer));

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new RentedBytes();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.Written);
    }
}
