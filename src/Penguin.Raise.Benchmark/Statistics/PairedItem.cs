namespace Penguin.Raise.Benchmark;

/// <summary>Two values of one item, for example its scores in two arms.</summary>
/// <param name="Stratum">The stratum.</param>
/// <param name="Cluster">The cluster within its stratum.</param>
/// <param name="First">The value of the arm that is compared.</param>
/// <param name="Second">The value of the arm it is compared with.</param>
public readonly record struct PairedItem(string Stratum, string Cluster, double First, double Second);
