using System.Globalization;

namespace Penguin.Raise.Benchmark;

/// <summary>What an experiment measured: one item per scenario, arm and draw.</summary>
public sealed record ExperimentResult
{
    /// <summary>The arms' names, in the order given.</summary>
    public required IReadOnlyList<string> Arms { get; init; }

    /// <summary>The items: scenarios in the order given, in each the arms, in each the draws, in whatever order they were finished.</summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }

    /// <summary>The number of draws.</summary>
    public required int Draws { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ExperimentResult ({Arms.Count} arms, {Items.Count} items)");
}
