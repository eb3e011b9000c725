namespace Penguin.Raise.Benchmark;

/// <summary>The first line of a planning journal.</summary>
internal sealed record JournalHeader(string Kind, int Version)
{
    public override string ToString() => nameof(JournalHeader);
}
