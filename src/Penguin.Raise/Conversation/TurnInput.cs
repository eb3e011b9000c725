namespace Penguin.Raise;

/// <summary>The turn reader's stage input.</summary>
internal sealed record TurnInput
{
    public required string Query { get; init; }

    public required string Message { get; init; }

    public OpenQuestionInput? OpenQuestion { get; init; }

    public required IReadOnlyList<AttributeInput> Attributes { get; init; }

    public required IReadOnlyList<AttributeFact> Known { get; init; }

    public IReadOnlyList<ConflictingFact>? Conflicting { get; init; }

    public required IReadOnlyList<string> Declined { get; init; }

    public IReadOnlyList<string>? NotApplicable { get; init; }

    public bool Answered { get; init; }

    public required IReadOnlyList<string> Readings { get; init; }

    /// <summary>Paths that were planned for similar queries, one a line.</summary>
    public IReadOnlyList<string>? Examples { get; init; }

    public static TurnInput From(RaiseSession session, string message, TurnReadings needs, IReadOnlyList<PathExample> examples) => new()
    {
        Examples = examples.Count > 0 ? [.. examples.Select(example => example.ToText())] : null,
        Query = StageText.Clean(session.Query ?? message, StageText.QueryLimit),
        Message = StageText.Clean(message, StageText.QueryLimit),
        OpenQuestion = session.OpenQuestion is { } open ? new OpenQuestionInput(open.Attribute, open.Text) : null,
        Attributes = [.. session.Profile.Catalog.Select(AttributeInput.From)],
        Known = StageText.Facts(session.Profile),
        Conflicting = StageText.Conflicts(session.Profile),
        Declined = In<DeclinedValue>(session.Profile),
        NotApplicable = In<NotApplicableValue>(session.Profile) is { Length: > 0 } names ? names : null,
        Answered = session.Answer is not null,
        Readings = [.. TurnLevelReader.Names.Where(pair => needs.HasFlag(pair.Reading)).Select(pair => pair.Name)],
    };

    private static string[] In<TState>(UserProfile profile) => [.. profile.Catalog.Select(attribute => attribute.Name).Where(name => profile[name] is TState)];

    public override string ToString() => nameof(TurnInput);
}
