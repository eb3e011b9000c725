namespace Penguin.Raise;

/// <summary>The turn's outcome: always the last update, and equal to what the non-streaming call gives.</summary>
/// <param name="Outcome">The outcome.</param>
public sealed record OutcomeUpdate(RaiseOutcome Outcome) : RaiseUpdate;
