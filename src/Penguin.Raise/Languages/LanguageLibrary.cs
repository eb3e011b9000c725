using System.Collections.Frozen;
using System.Text.Json;

namespace Penguin.Raise;

/// <summary>The languages that ship with the package.</summary>
internal static class LanguageLibrary
{
    public const string Default = "en";

    private static readonly FrozenDictionary<string, LanguageTexts> Loaded =
        new[] { "en", "es", "de", "fr", "zh", "ar" }.Select(Load).ToFrozenDictionary(texts => texts.Code, StringComparer.Ordinal);

    public static IEnumerable<LanguageTexts> All => Loaded.Values.OrderBy(texts => texts.Code, StringComparer.Ordinal);

    /// <summary>The texts of a language, or <see langword="null"/> where there are none.</summary>
    public static LanguageTexts? Find(string? code) => code is null ? null : Loaded.GetValueOrDefault(code);

    public static LanguageTexts OrDefault(string? code) => Find(code) ?? Loaded[Default];

    private static LanguageTexts Load(string code)
    {
        using var stream = typeof(LanguageLibrary).Assembly.GetManifestResourceStream($"language.{code}.json")
            ?? throw new InvalidOperationException($"The language file '{code}.json' is not in the package.");
        return JsonSerializer.Deserialize(stream, LanguageJson.Default.LanguageTexts)!;
    }
}
