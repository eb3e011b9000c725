namespace Penguin.Raise;

/// <summary>Why a path file is refused.</summary>
public enum PathFileFault
{
    /// <summary>It is no path file.</summary>
    NotAPathFile = 0,

    /// <summary>A later version of the library wrote it.</summary>
    LaterVersion = 1,

    /// <summary>Its end is missing.</summary>
    Truncated = 2,

    /// <summary>Its content is not what was written.</summary>
    Damaged = 3,

    /// <summary>Its paths name attributes of another catalog.</summary>
    OtherCatalog = 4,

    /// <summary>Its embeddings are of another model or dimension.</summary>
    OtherEmbedding = 5,
}
