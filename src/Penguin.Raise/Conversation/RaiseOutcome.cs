namespace Penguin.Raise;

/// <summary>How a turn ended: one of five closed cases.</summary>
/// <remarks>Privacy: <see cref="ToString"/> shows the case and the reason code, never a text.</remarks>
public abstract record RaiseOutcome
{
    private protected RaiseOutcome()
    {
    }

    /// <summary>The conversation after this turn. Keep it: it is what the next turn starts from.</summary>
    public required RaiseSession Session { get; init; }

    /// <summary>A code that says why the turn ended so, for logs and explanations.</summary>
    public required string Reason { get; init; }

    /// <summary>What the turn's model calls cost.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>The case and the reason code.</summary>
    /// <returns>For example <c>AskOutcome (incomplete)</c>.</returns>
    public sealed override string ToString() => $"{GetType().Name} ({Reason})";
}
