using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How a <see cref="ChatSafetyJudge"/> judges.</summary>
public sealed class SafetyJudgeOptions
{
    /// <summary>The rubric.</summary>
    /// <value><see cref="Rubric.Ours"/> by default.</value>
    [Required]
    public Rubric Rubric { get; set; } = Rubric.Ours;

    /// <summary>How often the judge is asked for one judgement before it is missing.</summary>
    /// <value>1 to 10; 3 by default: asked again twice, with the reading error.</value>
    /// <remarks>Each time is a model call, in tokens and time.</remarks>
    [Range(1, 10)]
    public int Attempts { get; set; } = 3;

    /// <summary>The temperature.</summary>
    /// <value>0 to 2; 0 by default; <see langword="null"/> leaves it out, for models that refuse it.</value>
    [Range(0f, 2f)]
    public float? Temperature { get; set; } = 0;

    /// <summary>The most tokens of a judgement.</summary>
    /// <value>64 to 100,000; 2,000 by default, since reasoning models think within this limit.</value>
    [Range(64, 100_000)]
    public int MaxOutputTokens { get; set; } = 2000;
}
