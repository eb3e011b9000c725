using Penguin.Raise;

namespace AspNetChat;

/// <summary>How the turn ended (ask, answer, crisis, hand-off, failed or conflict), the answer or the kind of failure, and what the page needs to go on.</summary>
internal sealed record OutcomeView(string Kind, string Text, string? Fault, QuestionView? Question, bool IsKept, int Turns, IReadOnlyList<FactView> Facts, bool HasConsent, IReadOnlyList<PlaceView> Places)
{
    public static OutcomeView Of(RaiseOutcome outcome, int turnsBefore)
    {
        var (kind, text) = outcome switch
        {
            AskOutcome => ("ask", ""),
            AnswerOutcome answer => ("answer", answer.Text),
            CrisisOutcome => ("crisis", ""),
            HandOffOutcome => ("hand-off", ""),
            _ => ("failed", ""),
        };
        var session = outcome.Session;
        var goesOn = outcome.IsSaved || session.IsMinor;
        return new OutcomeView(
            kind, text, (outcome as FailedOutcome)?.Kind.ToString(), QuestionView.Of(session.OpenQuestion), outcome.IsSaved, goesOn ? session.Turns : turnsBefore,
            FactView.AllOf(session.Profile), ConversationView.HasGiven(session), PlaceView.AllOf(outcome.Resources));
    }

    /// <summary>Another turn of the same conversation came first, or it was forgotten meanwhile. Nothing was kept of this one.</summary>
    public static OutcomeView Conflict(int turnsBefore) => new("conflict", "", null, null, false, turnsBefore, [], false, []);
}
