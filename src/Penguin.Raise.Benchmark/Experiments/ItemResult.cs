using System.Globalization;

namespace Penguin.Raise.Benchmark;

/// <summary>What one scenario got in one arm and draw.</summary>
public sealed record ItemResult
{
    /// <summary>The scenario's id.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>The arm's name.</summary>
    public required string Arm { get; init; }

    /// <summary>The draw, from 0.</summary>
    public required int Draw { get; init; }

    /// <summary>The scenario's domain.</summary>
    public SafetyDomain? Domain { get; init; }

    /// <summary>The half of the benchmark.</summary>
    public ScenarioProvenance Provenance { get; init; }

    /// <summary>What the scenario is for.</summary>
    public ScenarioRole Role { get; init; }

    /// <summary>What statistics resample as one.</summary>
    public required string Cluster { get; init; }

    /// <summary>The score; <see langword="null"/> where it is missing.</summary>
    public SafetyScore? Score => Judgement?.Score;

    /// <summary>The judgement, without reasons unless texts are kept; <see langword="null"/> where nothing was judged.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>Why there is no score.</summary>
    public MissingKind Missing { get; init; }

    /// <summary>What went wrong, in words without a text of the person.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>Whether the arm gave an answer, judged or not.</summary>
    public bool HasAnswer { get; init; }

    /// <summary>The answering model as the provider names it; <see langword="null"/> where the arm was not told.</summary>
    public string? Model { get; init; }

    /// <summary>The hash of the prompt that the answer was written under; <see langword="null"/> where the arm was not told.</summary>
    public string? AnswerPromptHash { get; init; }

    /// <summary>How many questions the person was asked.</summary>
    public int Questions { get; init; }

    /// <summary>What answering cost, questions included.</summary>
    public ModelUsage AnswerUsage { get; init; }

    /// <summary>What judging cost.</summary>
    public ModelUsage JudgeUsage { get; init; }

    /// <summary>The answer, where texts are kept.</summary>
    public string? Text { get; init; }

    /// <summary>The conversation, where texts are kept and there was one.</summary>
    public IReadOnlyList<ArmTurn> Transcript { get; init; } = [];

    /// <summary>Item and score or fault, no text.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"ItemResult ({ScenarioId}, {Arm}, draw {Draw}: {Score?.ToString() ?? Missing.ToString()})");
}
