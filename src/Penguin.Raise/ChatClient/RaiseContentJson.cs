using System.Text.Json.Serialization;

namespace Penguin.Raise;

/// <summary>The contents of a chat as JSON, read without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RaiseQuestionContent))]
[JsonSerializable(typeof(RaiseAnswerContent))]
internal sealed partial class RaiseContentJson : JsonSerializerContext;
