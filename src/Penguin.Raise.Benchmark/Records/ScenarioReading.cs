using System.Globalization;

namespace Penguin.Raise.Benchmark;

/// <summary>What came of reading records: the scenarios, and everything that is not in them.</summary>
public sealed record ScenarioReading
{
    /// <summary>The scenarios, in the order of the file.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Every fault. A record with a fault is not among <see cref="Scenarios"/>.</summary>
    public required IReadOnlyList<RecordProblem> Problems { get; init; }

    /// <summary>What was left unread without harm to a record, once for each field: fields that are neither known nor attributes of the catalog.</summary>
    public required IReadOnlyList<RecordProblem> Notes { get; init; }

    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"ScenarioReading ({Scenarios.Count} scenarios, {Problems.Count} problems, {Notes.Count} notes)");
}
