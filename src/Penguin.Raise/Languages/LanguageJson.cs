using System.Text.Json.Serialization;

namespace Penguin.Raise;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LanguageTexts))]
internal sealed partial class LanguageJson : JsonSerializerContext;
