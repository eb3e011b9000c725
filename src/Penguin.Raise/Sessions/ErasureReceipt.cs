namespace Penguin.Raise;

/// <summary>What was erased of one conversation, where, and what could not be reached. Holds nothing of what was erased.</summary>
public sealed record ErasureReceipt
{
    /// <summary>The host's identifier of the conversation.</summary>
    public required string Id { get; init; }

    /// <summary>When it was erased.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The places, the session store first.</summary>
    public required IReadOnlyList<ErasureEntry> Entries { get; init; }

    /// <summary>What this library cannot reach, in plain words, for the host and the person.</summary>
    public required IReadOnlyList<string> NotReached { get; init; }

    /// <summary>Whether no place failed.</summary>
    public bool IsComplete => Entries.All(entry => entry.State != ErasureState.Failed);

    /// <summary>Counts only: an id can name a person.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"ErasureReceipt ({Entries.Count} places, {(IsComplete ? "complete" : "not complete")})");
}
