namespace Penguin.Raise;

/// <summary>A turn could not be saved: another one was saved in between, or the conversation was forgotten.</summary>
public sealed class SessionConflictException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="outcome">The outcome that was not saved.</param>
    public SessionConflictException(RaiseOutcome outcome)
        : base("The conversation was changed or forgotten while this turn ran; nothing was saved. Load it again, and send the message again if it is still wanted.") =>
        Outcome = outcome;

    /// <summary>The outcome that was not saved.</summary>
    public RaiseOutcome Outcome { get; }
}
