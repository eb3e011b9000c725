namespace Penguin.Raise;

/// <summary>How a turn ended: one of five closed cases.</summary>
/// <remarks>Privacy: <see cref="ToString"/> shows the case and the reason code, never a text.</remarks>
public abstract record RaiseOutcome
{
    private protected RaiseOutcome()
    {
    }

    /// <summary>The conversation after this turn. Keep it: it is what the next turn starts from.</summary>
    public required RaiseSession Session { get; init; }

    /// <summary>A code that says why the turn ended so, for logs and explanations.</summary>
    public required string Reason { get; init; }

    /// <summary>What the message, and the conversation so far, call for. From <see cref="CrisisAction.Supportive"/> on the host offers help beside whatever else it shows.</summary>
    public CrisisAssessment Assessment { get; init; } = CrisisAssessment.None;

    /// <summary>What is said to somebody who may be in danger, from a template and never from a model: show it before anything else.</summary>
    /// <value><see langword="null"/> where <see cref="Assessment"/> calls for nothing, or where it was said before and nothing new has come up.</value>
    public string? HelpText { get; init; }

    /// <summary>Places to turn to, as the host's provider knows them; empty where <see cref="Assessment"/> calls for none or there is no provider.</summary>
    public IReadOnlyList<CrisisResource> Resources { get; init; } = [];

    /// <summary>Notices to show with it; empty unless the host asked for them (<c>WithNotices</c>).</summary>
    public IReadOnlyList<RaiseNotice> Notices { get; init; } = [];

    /// <summary>Whether a session store holds <see cref="Session"/>.</summary>
    /// <value><see langword="false"/> where there is no store, or it failed: keep the session yourself then.</value>
    public bool IsSaved { get; init; }

    /// <summary>What the turn's model calls cost.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>Why the turn ended so, in codes, numbers and names of attributes.</summary>
    /// <returns>The explanation; it holds nothing of what the person said.</returns>
    public TurnExplanation Explain() => TurnExplanation.Of(this);

    /// <summary>The case and the reason code.</summary>
    /// <returns>For example <c>AskOutcome (incomplete)</c>.</returns>
    public sealed override string ToString() => $"{GetType().Name} ({Reason})";
}
