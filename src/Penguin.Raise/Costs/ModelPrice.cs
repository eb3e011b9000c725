namespace Penguin.Raise;

/// <summary>What a million tokens of a model cost, in the currency of the table.</summary>
/// <param name="Model">The model's name. It also stands for the same name with a date behind it, such as <c>-2024-08-06</c> or <c>-20250514</c>.</param>
/// <param name="Input">A million input tokens.</param>
/// <param name="Output">A million output tokens, those of reasoning included.</param>
/// <param name="CachedInput">A million input tokens that the provider had cached; <see langword="null"/>: as <paramref name="Input"/>.</param>
public sealed record ModelPrice(string Model, decimal Input, decimal Output, decimal? CachedInput = null)
{
    private const decimal Million = 1_000_000m;

    /// <summary>What usage costs. Reported and estimated tokens both count; see <see cref="ModelUsage.IsEstimated"/>.</summary>
    /// <param name="usage">The usage.</param>
    /// <returns>The cost, in the table's currency.</returns>
    public decimal Cost(ModelUsage usage)
    {
        var cached = Math.Min(usage.CachedInputTokens, usage.InputTokens);
        var input = usage.InputTokens - cached + usage.EstimatedInputTokens;
        return ((input * Input) + (cached * (CachedInput ?? Input)) + ((usage.OutputTokens + usage.EstimatedOutputTokens) * Output)) / Million;
    }

    /// <summary>The prices.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ModelPrice ({Input} in, {Output} out)");
}
