namespace Penguin.Raise;

/// <summary>The agent asks one question.</summary>
public sealed record AskOutcome : RaiseOutcome
{
    /// <summary>The question.</summary>
    public required RaiseQuestion Question { get; init; }

    /// <summary>A code that says why this attribute was chosen.</summary>
    public string ChoiceReason { get; init; } = "";
}
