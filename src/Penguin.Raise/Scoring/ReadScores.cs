namespace Penguin.Raise;

/// <summary>What a judge's reply holds.</summary>
internal sealed record ReadScores(SafetyScore Score, IReadOnlyDictionary<SafetyDimension, string> Reasons);
