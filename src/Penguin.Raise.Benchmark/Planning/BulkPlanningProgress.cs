namespace Penguin.Raise.Benchmark;

/// <summary>How far bulk planning is.</summary>
/// <param name="Done">Scenarios that are through, with or without a path.</param>
/// <param name="Total">All scenarios.</param>
/// <param name="Resumed">Those that a run before had finished.</param>
/// <param name="Failed">Those without a usable path, skipped ones included.</param>
public readonly record struct BulkPlanningProgress(int Done, int Total, int Resumed, int Failed);
