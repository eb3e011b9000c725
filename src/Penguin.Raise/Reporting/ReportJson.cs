using System.Text.Json;
using System.Text.Json.Serialization;

namespace Penguin.Raise;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActionCounts))]
[JsonSerializable(typeof(TurnRecord))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static ReportJson Indented { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" });
}
