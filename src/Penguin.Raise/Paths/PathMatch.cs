namespace Penguin.Raise;

/// <summary>A path that was found, and how like its query is.</summary>
/// <param name="Path">The path.</param>
/// <param name="Similarity">The cosine of the two embeddings, -1 to 1; 0 for a starting path, which was not found by similarity.</param>
public readonly record struct PathMatch(StoredPath Path, double Similarity);
