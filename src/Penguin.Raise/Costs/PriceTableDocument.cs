using System.Globalization;

namespace Penguin.Raise;

/// <summary>The file of a price table.</summary>
/// <param name="SchemaVersion">The version of its form.</param>
/// <param name="Date">The day from which the prices were seen, as <c>2026-06-30</c>.</param>
/// <param name="Currency">The currency, as <c>USD</c>.</param>
/// <param name="PerTokens">How many tokens a price is for; 1,000,000.</param>
/// <param name="Models">The prices.</param>
internal sealed record PriceTableDocument(int SchemaVersion, string? Date, string? Currency, long PerTokens, IReadOnlyList<ModelPrice>? Models)
{
    public const int CurrentSchemaVersion = 1;
    public const long Tokens = 1_000_000;
    private const string Kind = "price table";

    public static PriceTableDocument Read(string json)
    {
        var document = DocumentFormatException.Read(json, RaiseJson.Default.PriceTableDocument, Kind);
        DocumentFormatException.ThrowIfUnsupported(document.SchemaVersion, CurrentSchemaVersion, Kind);
        return document.Fault() is { } fault ? throw new DocumentFormatException(Kind, $"The price table cannot be used: {fault}") : document;
    }

    public override string ToString() => "PriceTableDocument";

    private string? Fault()
    {
        if (PerTokens != Tokens)
        {
            return "perTokens must be 1000000; state prices for a million tokens.";
        }

        if (string.IsNullOrWhiteSpace(Currency) || !DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return "it needs a currency and a date such as 2026-06-30.";
        }

        var models = Models ?? [];
        return models.Any(price => string.IsNullOrWhiteSpace(price.Model) || price.Input < 0 || price.Output < 0 || price.CachedInput < 0)
            ? "each model needs a name, and no price may be below 0."
            : models.GroupBy(price => price.Model, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"the model '{twice.Key}' is there twice." : null;
    }
}
