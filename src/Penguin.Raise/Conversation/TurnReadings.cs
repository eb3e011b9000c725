namespace Penguin.Raise;

/// <summary>What an abstention module wants read from a turn, beside the facts.</summary>
[Flags]
public enum TurnReadings
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>How completely the facts that the query needs are known, 0 to 5.</summary>
    Completeness = 1,
}
