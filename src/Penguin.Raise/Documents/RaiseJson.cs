using System.Text.Json.Serialization;

namespace Penguin.Raise;

/// <summary>Stored documents as JSON: camelCase, states by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PriceTableDocument))]
[JsonSerializable(typeof(ProfileDocument))]
[JsonSerializable(typeof(ScenarioDocument))]
[JsonSerializable(typeof(RaiseSessionDocument))]
[JsonSerializable(typeof(CrisisResourceTable))]
[JsonSerializable(typeof(JudgeNoise))]
internal sealed partial class RaiseJson : JsonSerializerContext;
