using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How texts are embedded by their words.</summary>
public sealed class LexicalEmbeddingOptions
{
    /// <summary>The dimension of embeddings.</summary>
    /// <value>64 to 4,096; 384 by default.</value>
    /// <remarks>A larger value tells more words apart and costs memory and search time in proportion. Embeddings of different dimensions do not go together.</remarks>
    [Range(64, 4096)]
    public int Dimensions { get; set; } = 384;
}
