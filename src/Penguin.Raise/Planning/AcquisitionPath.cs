namespace Penguin.Raise;

/// <summary>An ordered list of attributes to ask for, what each prefix of it is thought to be worth, and what it cost to find.</summary>
public sealed record AcquisitionPath
{
    /// <summary>The scenario that was planned.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>The fingerprint of the catalog whose attributes are named.</summary>
    public required string CatalogFingerprint { get; init; }

    /// <summary>Names of attributes in the order in which to ask for them.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>The estimate of each prefix, from nothing known to all of <see cref="Attributes"/>: one more than there are attributes. Empty where the
    /// planner estimates nothing.</summary>
    public IReadOnlyList<PrefixEstimate> Prefixes { get; init; } = [];

    /// <summary>The planner.</summary>
    public required string Planner { get; init; }

    /// <summary>The planner's settings, as one line of text.</summary>
    public string Settings { get; init; } = "";

    /// <summary>The seed.</summary>
    public int Seed { get; init; }

    /// <summary>Why the search ended: a code.</summary>
    public string StopReason { get; init; } = "";

    /// <summary>The standard deviation of one evaluation that was assumed, on the scale of scores; <see langword="null"/> where none is.</summary>
    public double? NoiseDeviation { get; init; }

    /// <summary>What the search cost.</summary>
    public PlanningCost Cost { get; init; } = new();

    /// <summary>The scenario, the length and the cost; no text.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"AcquisitionPath ({ScenarioId}, {Attributes.Count} attributes, {Cost.Evaluations} evaluations)");
}
