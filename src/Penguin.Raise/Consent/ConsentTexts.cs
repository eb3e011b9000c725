using System.Text.Json;

namespace Penguin.Raise;

/// <summary>The built-in words around consent, with their version.</summary>
internal sealed class ConsentTexts
{
    public static ConsentTexts Embedded { get; } = Load();

    public required string Version { get; init; }

    public required IReadOnlyList<ConsentLanguage> Languages { get; init; }

    /// <summary>The texts in a language; in English where there are none.</summary>
    public ConsentLanguage In(string? code) => Languages.FirstOrDefault(language => language.Code == code) ?? Languages[0];

    private static ConsentTexts Load()
    {
        using var stream = typeof(ConsentTexts).Assembly.GetManifestResourceStream("consent-texts.json")
            ?? throw new InvalidOperationException("The file 'consent-texts.json' is not in the package.");
        return JsonSerializer.Deserialize(stream, ConsentJson.Default.ConsentTexts)!;
    }
}
