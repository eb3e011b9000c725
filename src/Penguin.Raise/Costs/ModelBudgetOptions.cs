using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>The limits of a <see cref="ModelBudget"/>.</summary>
public sealed class ModelBudgetOptions
{
    /// <summary>The most requests, retries included.</summary>
    /// <value>0 and up; <see langword="null"/> by default: no limit.</value>
    [Range(0L, long.MaxValue)]
    public long? MaxCalls { get; set; }

    /// <summary>The most tokens, input and output together.</summary>
    /// <value>0 and up; <see langword="null"/> by default: no limit.</value>
    /// <remarks>A call is sent only if what it may use at most (its text, estimated, and its limit of output tokens) has room beside what is used and what calls under way may use.</remarks>
    [Range(0L, long.MaxValue)]
    public long? MaxTokens { get; set; }

    /// <summary>The most money, in the currency of <see cref="Prices"/>. As with <see cref="MaxTokens"/>, a call must fit with the most that it may cost.</summary>
    /// <value>0 and up; <see langword="null"/> by default: no limit. With a limit, a model without a price is not called.</value>
    public decimal? MaxCost { get; set; }

    /// <summary>How long, from the first call on, further calls are sent. Calls under way are not broken off.</summary>
    /// <value>0 seconds to 365 days; <see langword="null"/> by default: no limit.</value>
    [DurationRange(0, 31_536_000)]
    public TimeSpan? MaxDuration { get; set; }

    /// <summary>What models cost.</summary>
    /// <value><see cref="PriceTable.Default"/> by default.</value>
    [Required]
    public PriceTable Prices { get; set; } = PriceTable.Default;
}
