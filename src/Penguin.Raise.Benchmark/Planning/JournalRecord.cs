namespace Penguin.Raise.Benchmark;

/// <summary>One finished scenario in a planning journal. Holds no text of a query or a person.</summary>
internal sealed record JournalRecord
{
    public required string Key { get; init; }

    public required AcquisitionPath Path { get; init; }

    public PathScore? Rescored { get; init; }

    public override string ToString() => nameof(JournalRecord);
}
