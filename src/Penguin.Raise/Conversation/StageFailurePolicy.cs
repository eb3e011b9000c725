namespace Penguin.Raise;

/// <summary>What is done where a stage fails.</summary>
public enum StageFailurePolicy
{
    /// <summary>The turn fails; the session is as it was, and the same message can be sent again.</summary>
    FailTurn = 0,

    /// <summary>The stage's fallback is used.</summary>
    Fallback = 1,
}
