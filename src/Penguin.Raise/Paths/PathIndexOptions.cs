using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How an index in memory is searched.</summary>
public sealed class PathIndexOptions
{
    /// <summary>The most threads of one search.</summary>
    /// <value>1 to 64; 1 by default.</value>
    /// <remarks>A larger value shortens one search over a large index while cores are idle, and takes them from other requests. The result is the same.</remarks>
    [Range(1, 64)]
    public int MaxDegreeOfParallelism { get; set; } = 1;

    /// <summary>The number of paths from which on a search uses more than one thread.</summary>
    /// <value>0 to 100,000,000; 50,000 by default.</value>
    /// <remarks>Below it a search takes less than about 5 milliseconds on one thread, and help would hardly come in time.</remarks>
    [Range(0, 100_000_000)]
    public int ParallelFrom { get; set; } = 50_000;
}
