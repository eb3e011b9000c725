namespace Penguin.Raise.Benchmark;

/// <summary>One measured value and what it belongs to.</summary>
/// <param name="Stratum">The stratum, for example the domain. The estimate is the plain mean of the strata's means.</param>
/// <param name="Cluster">The cluster within its stratum: what is resampled as one.</param>
/// <param name="Value">The value, a finite number.</param>
public readonly record struct SampleItem(string Stratum, string Cluster, double Value);
