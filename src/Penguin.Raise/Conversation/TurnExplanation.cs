namespace Penguin.Raise;

/// <summary>Why a turn ended as it did: codes, numbers and names of attributes, never a value or a word of the person.</summary>
public sealed record TurnExplanation
{
    /// <summary>The kind of outcome, for example <c>AskOutcome</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why the agent asked, or why it stopped asking.</summary>
    public required string Reason { get; init; }

    /// <summary>What was asked for; <see langword="null"/> where nothing was.</summary>
    public string? Asked { get; init; }

    /// <summary>Why this attribute was chosen; <see langword="null"/> where nothing was asked.</summary>
    public string? ChoiceReason { get; init; }

    /// <summary>The attributes that the outcome rests on: what was known and sent to the models.</summary>
    public required IReadOnlyList<string> RestsOn { get; init; }

    /// <summary>The attributes that the person did not want to tell.</summary>
    public required IReadOnlyList<string> Declined { get; init; }

    /// <summary>The attributes on which two different things were said.</summary>
    public required IReadOnlyList<string> Conflicting { get; init; }

    /// <summary>How many questions the query has taken so far.</summary>
    public required int QuestionsAsked { get; init; }

    /// <summary>The completeness that was read last, where one was.</summary>
    public int? Completeness { get; init; }

    /// <summary>What came of the answer check.</summary>
    public AnswerCheckResult Check { get; init; }

    /// <summary>Codes of what the check found.</summary>
    public IReadOnlyList<string> CheckFaults { get; init; } = [];

    /// <summary>The reason code.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{nameof(TurnExplanation)} ({Reason})";

    internal static TurnExplanation Of(RaiseOutcome outcome)
    {
        var (session, ask, answer) = (outcome.Session, outcome as AskOutcome, outcome as AnswerOutcome);
        return new TurnExplanation
        {
            Outcome = outcome.GetType().Name, Reason = outcome.Reason, Asked = ask?.Question.Attribute, ChoiceReason = ask?.ChoiceReason,
            RestsOn = session.Profile.NamesOf<KnownValue>(), Declined = session.Profile.NamesOf<DeclinedValue>(), Conflicting = session.Profile.NamesOf<ConflictedValue>(), QuestionsAsked = session.QuestionsAsked,
            Completeness = session.Levels.Completeness, Check = answer?.Check ?? AnswerCheckResult.NotChecked, CheckFaults = answer?.CheckFaults ?? [],
        };
    }
}
