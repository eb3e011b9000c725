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

    /// <param name="session">The conversation so far.</param>
    /// <param name="message">The message.</param>
    /// <param name="attributes">Those of the session's catalog.</param>
    /// <param name="readings">The names of what is to be read beside the facts.</param>
    /// <param name="examples">Paths that were planned for similar queries.</param>
    public static TurnInput From(
        RaiseSession session, string message, IReadOnlyList<AttributeInput> attributes, IReadOnlyList<string> readings, IReadOnlyList<PathExample> examples) => new()
    {
        Examples = examples.Count > 0 ? [.. examples.Select(example => example.ToText())] : null,
        Query = StageText.Clean(session.Query ?? message, StageText.QueryLimit),
        Message = StageText.Clean(message, StageText.QueryLimit),
        OpenQuestion = session.OpenQuestion is { } open ? new OpenQuestionInput(open.Attribute, open.Text) : null,
        Attributes = attributes,
        Known = StageText.Facts(session.Profile),
        Conflicting = StageText.Conflicts(session.Profile),
        Declined = session.Profile.NamesOf<DeclinedValue>(),
        NotApplicable = session.Profile.NamesOf<NotApplicableValue>() is { Length: > 0 } names ? names : null,
        Answered = session.Answer is not null,
        Readings = readings,
    };

    public override string ToString() => nameof(TurnInput);
}
