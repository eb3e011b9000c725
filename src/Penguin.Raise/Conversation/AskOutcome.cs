namespace Penguin.Raise;

/// <summary>The agent asks one question.</summary>
public sealed record AskOutcome : RaiseOutcome
{
    /// <summary>The question.</summary>
    public required RaiseQuestion Question { get; init; }
}
