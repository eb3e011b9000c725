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

    /// <summary>How the index in memory is searched.</summary>
    [Required]
    [ValidateObjectMembers(typeof(PathIndexOptionsValidator))]
    public PathIndexOptions Index { get; set; } = new();
}
