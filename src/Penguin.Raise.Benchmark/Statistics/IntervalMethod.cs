namespace Penguin.Raise.Benchmark;

/// <summary>How an interval was computed.</summary>
public enum IntervalMethod
{
    /// <summary>There is no interval; <see cref="MeanInterval.WhyNone"/> says why.</summary>
    None = 0,

    /// <summary>Cluster bootstrap within strata, bias-corrected and accelerated, with the delete-one-cluster jackknife.</summary>
    ClusterBootstrap = 1,

    /// <summary>Cluster-robust variance CR2 with Satterthwaite degrees of freedom.</summary>
    ClusterRobust = 2,
}
