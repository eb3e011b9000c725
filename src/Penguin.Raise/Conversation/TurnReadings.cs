namespace Penguin.Raise;

/// <summary>What an abstention module wants read from a turn, beside the facts.</summary>
[Flags]
public enum TurnReadings
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>How completely the facts that the query needs are known, 0 to 5.</summary>
    Completeness = 1,

    /// <summary>Whether to ask on before answering: yes or no.</summary>
    AskMore = 2,

    /// <summary>How much is known about the person in general, 0 to 5, whatever the query needs: the paper's scale.</summary>
    GeneralCompleteness = 4,

    /// <summary>The attribute to ask for next, or that nothing is to be asked: the paper's basic form.</summary>
    NextAttribute = 8,
}
