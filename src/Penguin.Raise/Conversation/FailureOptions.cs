namespace Penguin.Raise;

/// <summary>What is done where a stage fails after all retries. What cannot be chosen is in docs/agent.md, in one table with this.</summary>
public sealed class FailureOptions
{
    /// <summary>Where the model that reads a message fails.</summary>
    /// <value><see cref="StageFailurePolicy.FailTurn"/> by default. The fallback: the turn goes on as after an unreadable reply; only what is plain without a model is taken.</value>
    public StageFailurePolicy ReadTurn { get; set; }

    /// <summary>Where the model that answers fails.</summary>
    /// <value><see cref="StageFailurePolicy.FailTurn"/> by default. The fallback: the built-in safe text is the answer, marked as such.</value>
    public StageFailurePolicy Answer { get; set; }

    internal FailureOptions Copy() => (FailureOptions)MemberwiseClone();
}
