using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>What models cost, as data with a date. A model that is not in it has no known cost, which is not a cost of 0. Immutable.</summary>
public sealed class PriceTable
{
    private readonly FrozenDictionary<string, ModelPrice> _prices;

    private PriceTable(DateOnly date, string currency, IEnumerable<ModelPrice> prices)
    {
        (Date, Currency) = (date, currency);
        _prices = prices.ToFrozenDictionary(price => price.Model, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The built-in prices: list prices in US dollars as they were on <see cref="Date"/>. Prices change; compare with your provider's.</summary>
    public static PriceTable Default { get; } = Parse(PromptSet.Embedded("prices.json"));

    /// <summary>The day on which the prices held.</summary>
    public DateOnly Date { get; }

    /// <summary>The currency of all prices.</summary>
    public string Currency { get; }

    /// <summary>The prices, by name.</summary>
    public IReadOnlyList<ModelPrice> Models => [.. _prices.Values.OrderBy(price => price.Model, StringComparer.Ordinal)];

    /// <summary>Reads a table.</summary>
    /// <param name="json">JSON with <c>schemaVersion</c> (1), <c>date</c>, <c>currency</c>, <c>perTokens</c> (1000000) and <c>models</c>, each with <c>model</c>, <c>input</c>,
    /// <c>output</c> and, where it differs, <c>cachedInput</c>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="DocumentFormatException">The text is no price table.</exception>
    public static PriceTable Parse(string json)
    {
        var document = PriceTableDocument.Read(json);
        return new PriceTable(DateOnly.ParseExact(document.Date!, "yyyy-MM-dd", CultureInfo.InvariantCulture), document.Currency!, document.Models ?? []);
    }

    /// <summary>Reads a table from a file in UTF-8; see <see cref="Parse"/>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="DocumentFormatException">The file is no price table.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PriceTable FromFile(string path) => Parse(File.ReadAllText(path));

    /// <summary>A copy with one price added or replaced.</summary>
    /// <param name="price">The price, in <see cref="Currency"/>.</param>
    /// <returns>The copy.</returns>
    public PriceTable With(ModelPrice price)
    {
        ArgumentNullException.ThrowIfNull(price);
        return new PriceTable(Date, Currency, _prices.Values.Where(old => !string.Equals(old.Model, price.Model, StringComparison.OrdinalIgnoreCase)).Append(price));
    }

    /// <summary>Finds a model's price: by its name, else by its name without the date behind it.</summary>
    /// <param name="model">The model as the provider names it.</param>
    /// <param name="price">The price.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string? model, [NotNullWhen(true)] out ModelPrice? price)
    {
        price = null;
        return model is not null && (_prices.TryGetValue(model, out price) || _prices.TryGetValue(DateBehind.Replace(model, ""), out price));
    }

    /// <summary>What a model's usage costs.</summary>
    /// <param name="model">The model as the provider names it.</param>
    /// <param name="usage">The usage.</param>
    /// <returns>The cost in <see cref="Currency"/>; <see langword="null"/> where the model has no price.</returns>
    public decimal? Cost(string? model, ModelUsage usage) => TryGet(model, out var price) ? price.Cost(usage) : null;

    private static Regex DateBehind { get; } = new(@"-20[0-9]{2}-?[0-9]{2}-?[0-9]{2}\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
