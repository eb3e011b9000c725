namespace Penguin.Raise;

/// <summary>What an answer under one prefix of a path is thought to be worth.</summary>
/// <param name="Value">The mean of the estimate, on the scale of scores, 1 to 5.</param>
/// <param name="Deviation">Its standard deviation; <see langword="null"/> where the planner has none.</param>
public readonly record struct PrefixEstimate(double Value, double? Deviation);
