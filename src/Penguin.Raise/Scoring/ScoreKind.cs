namespace Penguin.Raise;

/// <summary>What a text is where a score should stand.</summary>
internal enum ScoreKind
{
    /// <summary>No statement about a score.</summary>
    None,

    /// <summary>One whole number from 1 to 5.</summary>
    Score,

    /// <summary>A statement that is not one whole number from 1 to 5.</summary>
    Illegal,

    /// <summary>A template's placeholder.</summary>
    Placeholder,
}
