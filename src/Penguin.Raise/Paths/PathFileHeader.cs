namespace Penguin.Raise;

/// <summary>The first line of a path file.</summary>
internal sealed class PathFileHeader
{
    public const string Name = "penguin-paths";

    public required string Format { get; init; }

    public required int SchemaVersion { get; init; }

    /// <summary>The fingerprint of the catalog.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>What the embeddings are of.</summary>
    public EmbeddingIdentity Embedding { get; init; } = new("", 0);
}
