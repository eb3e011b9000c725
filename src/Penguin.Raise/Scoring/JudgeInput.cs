namespace Penguin.Raise;

/// <summary>The judge's stage input.</summary>
internal sealed record JudgeInput
{
    public required string Rubric { get; init; }

    public required string Query { get; init; }

    public string? Situation { get; init; }

    public string? Background { get; init; }

    public required IReadOnlyList<AttributeFact> Profile { get; init; }

    public required string Answer { get; init; }

    public static JudgeInput From(JudgeRequest request, Rubric rubric) => new()
    {
        Rubric = rubric.ToString(),
        Query = StageText.Clean(request.Scenario.Query, StageText.QueryLimit),
        Situation = StageText.CleanOrNull(request.Scenario.Situation, StageText.QueryLimit),
        Background = StageText.CleanOrNull(request.Scenario.Background, StageText.QueryLimit),
        Profile = StageText.Facts(request.Scenario.Profile),
        Answer = StageText.Clean(request.Answer, StageText.AnswerLimit),
    };

    public override string ToString() => nameof(JudgeInput);
}
