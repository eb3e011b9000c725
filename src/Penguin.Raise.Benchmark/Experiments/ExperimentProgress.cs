namespace Penguin.Raise.Benchmark;

/// <summary>How far an experiment is.</summary>
/// <param name="Done">Finished items (scenario, arm and draw).</param>
/// <param name="Total">All items.</param>
/// <param name="Missing">Finished items without a score.</param>
public readonly record struct ExperimentProgress(int Done, int Total, int Missing);
