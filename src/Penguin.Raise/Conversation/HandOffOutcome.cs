namespace Penguin.Raise;

/// <summary>A person has to take over.</summary>
public sealed record HandOffOutcome : RaiseOutcome
{
    /// <summary>To whom or what, in the host's terms.</summary>
    public required string Target { get; init; }
}
