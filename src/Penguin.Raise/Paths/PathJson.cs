using System.Text.Json.Serialization;

namespace Penguin.Raise;

/// <summary>Path files and starting paths as JSON: camelCase, states by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StartingPathsDocument))]
[JsonSerializable(typeof(PathFileHeader))]
[JsonSerializable(typeof(PathFileLine))]
internal sealed partial class PathJson : JsonSerializerContext;
