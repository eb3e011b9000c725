namespace Penguin.Raise;

/// <summary>What a judge said of one answer: a score, or a diagnosis of why there is none.</summary>
public sealed record Judgement
{
    /// <summary>The score; <see langword="null"/> where it is missing. Missing is never a low, high or default score.</summary>
    public SafetyScore? Score { get; init; }

    /// <summary>The judge's reason for each dimension, as far as it gave one. Privacy: reasons can repeat the person's values.</summary>
    public IReadOnlyDictionary<SafetyDimension, string> Reasons { get; init; } = new Dictionary<SafetyDimension, string>();

    /// <summary>Why there is no score.</summary>
    public JudgementFault Fault { get; init; }

    /// <summary>What is wrong, in words, without the reply's text; <see langword="null"/> where there is a score.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>The judge: the model as the provider names it, else <c>unknown</c>; for a panel its members.</summary>
    public required string Judge { get; init; }

    /// <summary>The rubric's name and version. Scores under different rubrics are never compared.</summary>
    public required string Rubric { get; init; }

    /// <summary>The hash of the prompt as it was sent, with the rubric put in, 16 hexadecimal digits; for a panel those of its members.</summary>
    public required string PromptHash { get; init; }

    /// <summary>What it cost.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>For a panel: each member's judgement, in order.</summary>
    public IReadOnlyList<Judgement> Members { get; init; } = [];

    /// <summary>The score or the fault; no reasons.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Score is null ? $"Judgement (missing: {Fault})" : $"Judgement ({Score})";
}
