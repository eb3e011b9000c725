namespace Penguin.Raise.Benchmark;

/// <summary>The paths of many scenarios, and what they rest on.</summary>
public sealed record BulkPlanningResult
{
    /// <summary>What became of each scenario, in the order in which they were given.</summary>
    public required IReadOnlyList<PlannedScenario> Items { get; init; }

    /// <summary>The planner.</summary>
    public required string Planner { get; init; }

    /// <summary>Its settings.</summary>
    public required string Settings { get; init; }

    /// <summary>The seed.</summary>
    public int Seed { get; init; }

    /// <summary>What the scores rest on, as the host named it.</summary>
    public string Judge { get; init; } = "";

    /// <summary>Tells sets of scenarios apart.</summary>
    public required string DatasetHash { get; init; }

    /// <summary>Costs, failures and means.</summary>
    public BulkPlanningSummary Summary => BulkPlanningSummary.Of(Items);

    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BulkPlanningResult ({Items.Count} scenarios)");
}
