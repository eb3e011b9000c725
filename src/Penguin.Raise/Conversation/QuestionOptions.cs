using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How questions are worded.</summary>
public sealed class QuestionOptions
{
    /// <summary>Who words the questions.</summary>
    /// <value><see cref="QuestionPhrasing.Templates"/> by default.</value>
    /// <remarks>A question that a model words costs one call more. A wording that cannot be used is replaced by the template.</remarks>
    public QuestionPhrasing Phrasing { get; set; }

    /// <summary>The temperature of a wording.</summary>
    /// <value>0 to 2; 0 by default; <see langword="null"/> leaves it out, for models that refuse it.</value>
    [Range(0f, 2f)]
    public float? Temperature { get; set; } = 0;

    /// <summary>The most tokens of a wording.</summary>
    /// <value>64 to 100,000; 800 by default. A reasoning model thinks within it: raise it there.</value>
    [Range(64, 100_000)]
    public int MaxOutputTokens { get; set; } = 800;

    internal QuestionOptions Copy() => (QuestionOptions)MemberwiseClone();
}
