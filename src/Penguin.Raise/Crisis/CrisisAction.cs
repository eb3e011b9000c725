namespace Penguin.Raise;

/// <summary>What a message calls for, from least to most. No clinical score is ever given.</summary>
public enum CrisisAction
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The conversation goes on, with an offer of help beside it.</summary>
    Supportive = 1,

    /// <summary>Help first: nothing else is asked or answered in this turn.</summary>
    Crisis = 2,
}
