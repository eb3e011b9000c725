namespace Penguin.Raise;

/// <summary>What usage costs, as far as prices are known.</summary>
public sealed record UsageCost
{
    /// <summary>The cost of the models that have a price.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether tokens in it are estimated, since the provider reported none.</summary>
    public required bool IsEstimated { get; init; }

    /// <summary>The models that were used and have no price. What they cost is not in <see cref="Amount"/>.</summary>
    public required IReadOnlyList<string> Unpriced { get; init; }

    /// <summary>Whether every model that was used has a price.</summary>
    public bool IsComplete => Unpriced.Count == 0;

    /// <summary>The amount, and how many models have no price.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"UsageCost ({Amount}, {Unpriced.Count} models without a price)");
}
