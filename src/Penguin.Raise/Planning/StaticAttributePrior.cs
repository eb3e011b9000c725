namespace Penguin.Raise;

/// <summary>One fixed order for every query. Calls no model.</summary>
public sealed class StaticAttributePrior : IAttributePrior
{
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    /// <summary>Creates the prior.</summary>
    /// <param name="order">Names of attributes, the one thought to matter most first; those not named come after, in catalog order. <see langword="null"/> for
    /// <see cref="PaperOrder"/>. Names that a catalog lacks have no effect there.</param>
    public StaticAttributePrior(IEnumerable<string>? order = null)
    {
        foreach (var name in order ?? PaperOrder)
        {
            _ranks.TryAdd(AttributeNames.Key(name), _ranks.Count);
        }
    }

    /// <summary>The benchmark's ten attributes by the gain of each alone in the paper (figure 6).</summary>
    public static IReadOnlyList<string> PaperOrder { get; } =
    [
        "Mental Health Status", "Emotional State", "Past Self-Harm History", "Health Status", "Education Level", "Profession", "Economic Status",
        "Age", "Marital Status", "Gender",
    ];

    /// <summary>The order as one line of text, by letters and digits.</summary>
    internal string Order => string.Join(' ', _ranks.OrderBy(pair => pair.Value).Select(pair => pair.Key));

    /// <inheritdoc/>
    /// <remarks>Uninformed where the order names none of the candidates.</remarks>
    public Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        cancellationToken.ThrowIfCancellationRequested();
        int RankOf(int position) => _ranks.GetValueOrDefault(AttributeNames.Key(scenario.Profile.Catalog[position].Name), int.MaxValue);
        int[] order = [.. candidates.Positions.OrderBy(RankOf)];
        return Task.FromResult(new AttributeRanking { Order = order, IsInformed = order.Length > 0 && RankOf(order[0]) < int.MaxValue });
    }
}
