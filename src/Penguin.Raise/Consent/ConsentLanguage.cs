using System.Text.Json.Serialization;

namespace Penguin.Raise;

/// <summary>The words around consent in one language. Loaded from <c>Consent/Data/consent-texts.json</c>.</summary>
internal sealed class ConsentLanguage
{
    public required string Code { get; init; }

    /// <summary>Who has read the texts; a name, or that nobody has.</summary>
    public required string ReviewedBy { get; init; }

    public required string Question { get; init; }

    /// <summary>What the built-in health group is called in a sentence.</summary>
    public required string Health { get; init; }

    public required string Hint { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    /// <summary>One list for all questions, so that equal questions are equal.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Choices => field ??= [Yes, No];

    [JsonIgnore]
    public bool IsRightToLeft => LanguageLibrary.OrDefault(Code).RightToLeft;

    public required IReadOnlyList<string> Agree { get; init; }

    public required IReadOnlyList<string> Withdraw { get; init; }

    public required string Erased { get; init; }
}
