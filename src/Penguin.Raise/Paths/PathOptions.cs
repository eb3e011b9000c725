using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>How planned paths are found for a query.</summary>
public sealed class PathOptions
{
    /// <summary>The most similar planned queries to use.</summary>
    /// <value>1 to 100; 5 by default, as in the paper, which saw little change from 3 to 10.</value>
    /// <remarks>More neighbours smooth the advice and bring in less similar ones. No model call depends on it.</remarks>
    [Range(1, 100)]
    public int Neighbours { get; set; } = 5;

    /// <summary>The least cosine at which a planned query counts as similar. What is right depends on the embeddings.</summary>
    /// <value>-1 to 1; 0.35 by default, for the built-in <see cref="LexicalEmbeddingGenerator"/>.</value>
    /// <remarks>A larger value falls back to starting paths more often.</remarks>
    [Range(-1.0, 1.0)]
    public double MinSimilarity { get; set; } = 0.35;

    /// <summary>Whether a built-in starting path is used where nothing is similar enough.</summary>
    /// <value><see langword="true"/> by default; <see langword="false"/>: there is no advice then.</value>
    public bool UseStartingPaths { get; set; } = true;

    /// <summary>How much more a likelier neighbour counts: its vote has its similarity to this power as weight.</summary>
    /// <value>0 to 32; 8 by default: of two neighbours with cosines of 1 and 0.7, the first counts seventeen times as much. 0: all count alike.</value>
    /// <remarks>A larger power goes by the very nearest alone.</remarks>
    [Range(0.0, 32.0)]
    public double SimilarityPower { get; set; } = 8;

    /// <summary>What the built-in starting path counts beside neighbours: as much as this many planned queries of the same words.</summary>
    /// <value>0 to 100; 1.5 by default. 0: it counts only where nothing is similar enough.</value>
    /// <remarks>Few or unlike neighbours say little about a query; this holds against them what is known in general. Without effect where <see cref="UseStartingPaths"/> is off.</remarks>
    [Range(0.0, 100.0)]
    public double StartingPathWeight { get; set; } = 1.5;

    /// <summary>How the index in memory is searched.</summary>
    [Required]
    [ValidateObjectMembers(typeof(PathIndexOptionsValidator))]
    public PathIndexOptions Index { get; set; } = new();
}
