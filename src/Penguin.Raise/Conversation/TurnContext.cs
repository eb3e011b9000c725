namespace Penguin.Raise;

/// <summary>What a module may look at to decide: the state after the person's message has been read.</summary>
public sealed record TurnContext
{
    /// <summary>What the person wants answered.</summary>
    public required string Query { get; init; }

    /// <summary>What is known.</summary>
    public required UserProfile Profile { get; init; }

    /// <summary>Attributes that may be asked now: askable, not known, not declined, not asked before; as the first question for a query no
    /// special category while there is anything else. In catalog order.</summary>
    public required IReadOnlyList<UserAttribute> Candidates { get; init; }

    /// <summary>What may be asked once this turn's question has been; <see langword="null"/>: the same as now.</summary>
    internal IReadOnlyList<UserAttribute>? Later { get; init; }

    /// <summary>How many questions have been asked for this query.</summary>
    public required int QuestionsAsked { get; init; }

    /// <summary>The most questions that may be asked for this query.</summary>
    public required int Budget { get; init; }

    /// <summary>How completely the facts that the query needs are known, 0 to 5; <see langword="null"/> where it was not asked for or could not be read.</summary>
    public int? Completeness { get; init; }

    /// <summary>How much is known about the person in general, 0 to 5 on the paper's scale; <see langword="null"/> as for <see cref="Completeness"/>.</summary>
    public int? GeneralCompleteness { get; init; }

    /// <summary>Whether the model would ask on; <see langword="null"/> as for <see cref="Completeness"/>.</summary>
    public bool? AskMore { get; init; }

    /// <summary>The attribute that the model would ask for; empty where it would answer; <see langword="null"/> as for <see cref="Completeness"/>.</summary>
    public string? NextAttribute { get; init; }

    /// <summary>What modules have looked up for this turn, so that those that go by the same paths look once.</summary>
    internal PathLookups Lookups { get; } = new();

    /// <summary>Numbers only, no text of the person.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"TurnContext ({QuestionsAsked} of {Budget} questions, {Profile.KnownCount} known, completeness {Completeness?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unread"})");
}
