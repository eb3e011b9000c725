namespace Penguin.Raise;

/// <summary>What happened in one turn, in codes and counts: nothing that the person or a model wrote.</summary>
/// <remarks>Privacy: it tells that a conversation called for help. Keep it as carefully as the conversation itself, and no longer than it is needed.</remarks>
public sealed record TurnRecord
{
    /// <summary>The outcome of a stream that was not read to its end after help had been offered in it.</summary>
    public const string Abandoned = "Abandoned";

    /// <summary>The host's identifier of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When the turn ended.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The number of the turn in its conversation.</summary>
    public int Turn { get; init; }

    /// <summary>The case of the outcome, for example <c>AnswerOutcome</c>, or <see cref="Abandoned"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The reason code of the outcome.</summary>
    public required string Reason { get; init; }

    /// <summary>What the turn called for.</summary>
    public CrisisAction Action { get; init; }

    /// <summary>The codes of the rules that fired.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>How many places to turn to came with the outcome.</summary>
    public int Resources { get; init; }

    /// <summary>The attribute that was asked for; <see langword="null"/> where none was.</summary>
    public string? Attribute { get; init; }

    /// <summary>The group that consent was asked for; <see langword="null"/> where it was not.</summary>
    public string? ConsentGroup { get; init; }

    /// <summary>The notices that came with the outcome.</summary>
    public IReadOnlyList<RaiseNoticeKind> Notices { get; init; } = [];

    /// <summary>How many model calls the turn cost.</summary>
    public long ModelCalls { get; init; }

    /// <summary>The type only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(TurnRecord);

    internal static TurnRecord Of(RaiseOutcome outcome, DateTimeOffset time) => new()
    {
        ConversationId = outcome.Session.Id, Time = time, Turn = outcome.Session.Turns, Outcome = outcome.GetType().Name, Reason = outcome.Reason,
        Action = outcome.Assessment.Action, Rules = outcome.Assessment.Reasons, Resources = outcome.Resources.Count,
        Attribute = outcome is AskOutcome { Question.Consent: null } ask ? ask.Question.Attribute : null,
        ConsentGroup = (outcome as AskOutcome)?.Question.Consent?.Group, Notices = [.. outcome.Notices.Select(notice => notice.Kind)], ModelCalls = outcome.Usage.Calls,
    };
}
