using System.Text.Json.Serialization;

namespace Penguin.Raise;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ConsentTexts))]
internal sealed partial class ConsentJson : JsonSerializerContext;
