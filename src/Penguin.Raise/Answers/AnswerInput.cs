namespace Penguin.Raise;

/// <summary>The answer's stage input.</summary>
internal sealed record AnswerInput
{
    public required string Query { get; init; }

    public string? Situation { get; init; }

    public string? Background { get; init; }

    public required IReadOnlyList<AttributeFact> Known { get; init; }

    public IReadOnlyList<ConflictingFact>? Conflicting { get; init; }

    public EarlierTurn? Earlier { get; init; }

    /// <summary>Present and true where guidelines come first.</summary>
    public bool? Guided { get; init; }

    public string? Draft { get; init; }

    public IReadOnlyList<string>? Repair { get; init; }

    public static AnswerInput From(AnswerRequest request) => new()
    {
        Query = StageText.Clean(request.Query, StageText.QueryLimit),
        Situation = StageText.CleanOrNull(request.Situation, StageText.QueryLimit),
        Background = StageText.CleanOrNull(request.Background, StageText.QueryLimit),
        Known = request.Profile is null ? [] : StageText.Facts(request.Profile),
        Conflicting = request.Profile is null ? null : StageText.Conflicts(request.Profile),
        Earlier = string.IsNullOrWhiteSpace(request.EarlierQuery) ? null : new EarlierTurn(
            StageText.Clean(request.EarlierQuery, StageText.QueryLimit), StageText.CleanOrNull(request.EarlierAnswer, StageText.AnswerLimit)),
        Guided = request.IsGuided ? true : null,
        Draft = StageText.CleanOrNull(request.Draft, StageText.AnswerLimit),
        Repair = request.Repair.Count == 0 ? null : request.Repair,
    };

    public override string ToString() => nameof(AnswerInput);
}
