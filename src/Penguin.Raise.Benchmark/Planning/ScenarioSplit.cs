namespace Penguin.Raise.Benchmark;

/// <summary>Scenarios to plan and scenarios to evaluate on. No issue, person or query stands on both sides.</summary>
/// <remarks>
/// Scenarios that share an issue, a profile or the words of their query, and twins with what they repeat, are one group and stay together. The side of a group
/// follows from a hash of its first name, so it does not depend on the order of scenarios; only where new scenarios join groups may a group change sides.
/// </remarks>
public sealed record ScenarioSplit
{
    /// <summary>What was left for evaluation, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The scenarios to plan, in the given order.</summary>
    public required IReadOnlyList<Scenario> Planning { get; init; }

    /// <summary>The scenarios to evaluate on, in the given order.</summary>
    public required IReadOnlyList<Scenario> Evaluation { get; init; }

    /// <summary>Scenarios on neither side, since their group is on both.</summary>
    public IReadOnlyList<Scenario> LeftOut { get; init; } = [];

    /// <summary>Splits by issue.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="evaluationShare">The expected share of groups that are left for evaluation, 0 to 1.</param>
    /// <param name="seed">Chooses among the splits.</param>
    /// <returns>The split.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range.</exception>
    public static ScenarioSplit ByIssue(IEnumerable<Scenario> scenarios, double evaluationShare = 0.3, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentOutOfRangeException.ThrowIfNegative(evaluationShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(evaluationShare, 1);
        Scenario[] items = [.. scenarios];
        var groups = ScenarioGroups.Of(items);
        var evaluated = items.Select((_, i) => ScenarioGroups.ShareOf(groups[i], seed) < evaluationShare).ToArray();
        return new ScenarioSplit
        {
            Name = "by issue", Planning = [.. items.Where((_, i) => !evaluated[i])], Evaluation = [.. items.Where((_, i) => evaluated[i])],
        };
    }

    /// <summary>Leaves one domain after the other for evaluation.</summary>
    /// <param name="scenarios">The scenarios; those without a domain are never left for evaluation.</param>
    /// <returns>A split for each domain that occurs, in the order of <see cref="SafetyDomain"/>.</returns>
    public static IReadOnlyList<ScenarioSplit> LeaveOneDomainOut(IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        Scenario[] items = [.. scenarios];
        var groups = ScenarioGroups.Of(items);
        return [.. items.Select(item => item.Domain).OfType<SafetyDomain>().Distinct().Order().Select(domain => Without(domain, items, groups))];
    }

    private static ScenarioSplit Without(SafetyDomain domain, Scenario[] items, string[] groups)
    {
        var evaluated = items.Zip(groups).Where(pair => pair.First.Domain == domain).Select(pair => pair.Second).ToHashSet(StringComparer.Ordinal);
        return new ScenarioSplit
        {
            Name = $"without {domain}", Evaluation = [.. items.Where(item => item.Domain == domain)],
            Planning = [.. items.Where((item, i) => item.Domain != domain && !evaluated.Contains(groups[i]))],
            LeftOut = [.. items.Where((item, i) => item.Domain != domain && evaluated.Contains(groups[i]))],
        };
    }

    /// <summary>The name and the sizes.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ScenarioSplit ({Name}: {Planning.Count} planned, {Evaluation.Count} evaluated)");
}
