using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How messages of a person are read.</summary>
public sealed class ReadingOptions
{
    /// <summary>How often a model is asked to read one message, until its reply can be read.</summary>
    /// <value>1 to 5; 2 by default.</value>
    /// <remarks>Each time is a model call.</remarks>
    [Range(1, 5)]
    public int Attempts { get; set; } = 2;

    /// <summary>The temperature.</summary>
    /// <value>0 to 2; 0 by default; <see langword="null"/> leaves it out, for models that refuse it.</value>
    [Range(0f, 2f)]
    public float? Temperature { get; set; } = 0;

    /// <summary>The most tokens of a reading.</summary>
    /// <value>64 to 100,000; 1,500 by default. A reasoning model thinks within it: raise it there.</value>
    [Range(64, 100_000)]
    public int MaxOutputTokens { get; set; } = 1500;
}
