namespace Penguin.Raise.Benchmark;

/// <summary>One setting of an abstention module to try.</summary>
/// <param name="Name">Tells it from the others, for example <c>scale 4</c>.</param>
/// <param name="Module">The module with this setting.</param>
public sealed record AbstentionCandidate(string Name, IAbstentionModule Module)
{
    /// <summary>The built-in prices of <see cref="ValueOfInformation"/> and <see cref="Combined"/>, on the scale of scores.</summary>
    public static IReadOnlyList<double> DefaultPrices { get; } = [0.02, 0.05, 0.08, 0.12, 0.18];

    /// <summary>The scale at each of its thresholds, the one that asks least first.</summary>
    /// <returns>Five candidates.</returns>
    public static IReadOnlyList<AbstentionCandidate> Scale() =>
        [.. Thresholds.Select(threshold => new AbstentionCandidate(Named("scale", threshold), new ScaleAbstentionModule(threshold)))];

    /// <summary>The value of information at several prices, the one that asks least first.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="prices">The prices; <see langword="null"/> for <see cref="DefaultPrices"/>.</param>
    /// <returns>A candidate for each price.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A price is negative or no number.</exception>
    public static IReadOnlyList<AbstentionCandidate> ValueOfInformation(PathGuide guide, IEnumerable<double>? prices = null) =>
        [.. (prices ?? DefaultPrices).OrderDescending().Select(price => new AbstentionCandidate(Named("value", price), new ValueOfInformationAbstentionModule(guide, price)))];

    /// <summary>The combination at each threshold of its scale and at several prices.</summary>
    /// <param name="guide">Finds the paths of similar planned queries.</param>
    /// <param name="prices">The prices; <see langword="null"/> for <see cref="DefaultPrices"/>.</param>
    /// <returns>A candidate for each pair.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A price is negative or no number.</exception>
    public static IReadOnlyList<AbstentionCandidate> Combined(PathGuide guide, IEnumerable<double>? prices = null) =>
        [.. from threshold in Thresholds from price in prices ?? DefaultPrices
            select new AbstentionCandidate(Named("combined", threshold) + Named(" at", price), new CombinedAbstentionModule(new ValueOfInformationAbstentionModule(guide, price), threshold))];

    private static IEnumerable<int> Thresholds => Enumerable.Range(1, 5);

    private static string Named(string module, IFormattable setting) => $"{module} {setting.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}";
}
