namespace Penguin.Raise;

/// <summary>Somebody may be in danger: the host shows help before anything else. Nothing was asked and no model was called.</summary>
public sealed record CrisisOutcome : RaiseOutcome
{
    /// <summary>What is said, from a template: <see cref="RaiseOutcome.HelpText"/>.</summary>
    public string Text => HelpText ?? "";
}
