using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How answers are written.</summary>
public sealed class AnswerOptions
{
    /// <summary>The temperature.</summary>
    /// <value>0 to 2; 0.7 by default, as in the paper; <see langword="null"/> leaves it out, for models that refuse it.</value>
    [Range(0f, 2f)]
    public float? Temperature { get; set; } = 0.7f;

    /// <summary>The most tokens of an answer.</summary>
    /// <value>16 to 100,000; 2,048 by default, as in the paper.</value>
    /// <remarks>A larger value allows longer, dearer answers; a reasoning model thinks within it.</remarks>
    [Range(16, 100_000)]
    public int MaxOutputTokens { get; set; } = 2048;
}
