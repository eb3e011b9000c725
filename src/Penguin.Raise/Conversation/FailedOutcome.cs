namespace Penguin.Raise;

/// <summary>The turn could not be completed. The session is as it was before the turn, but for what the turn has cost and what it remembers of a call for help, so the message can be sent again.</summary>
public sealed record FailedOutcome : RaiseOutcome
{
    /// <summary>Why the model call failed.</summary>
    public required ModelFailureKind Kind { get; init; }

    /// <summary>What happened and what to do, for the host's log; never a text of the person.</summary>
    public required string Diagnostic { get; init; }
}
