namespace Penguin.Raise;

/// <summary>What is said to a person in danger: the first time, when it comes up again, and once when it has grown calm. Plain text without numbers: places to turn to stand beside it.</summary>
public sealed record CrisisText
{
    /// <summary>The text for the first time.</summary>
    public required string First { get; init; }

    /// <summary>Shorter texts for the next times, taken in turn, so that none is shown twice in a row.</summary>
    public required IReadOnlyList<string> Again { get; init; }

    /// <summary>The one question in the next calm turn.</summary>
    public required string CheckIn { get; init; }

    internal IEnumerable<string> All => [First, .. Again, CheckIn];

    /// <summary>How many texts there are; a host's own could name somebody.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CrisisText ({All.Count()} texts)");
}
