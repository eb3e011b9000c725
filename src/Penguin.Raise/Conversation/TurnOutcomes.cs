namespace Penguin.Raise;

/// <summary>How each outcome leaves the session. Pure.</summary>
internal static class TurnOutcomes
{
    public static CrisisOutcome InCrisis(RaiseSession session, TurnHelp help) => new()
    {
        Session = help.After(session) with { OpenQuestion = null, Turns = session.Turns + 1 },
        Reason = "crisis-screen", Assessment = help.Assessment, HelpText = help.Text, Resources = help.Resources,
    };

    /// <summary>The session is as it was, but for what the turn has cost: a limit on a conversation's calls counts them, whatever came of them.</summary>
    public static FailedOutcome Failed(RaiseSession session, ModelCallException failure, ModelUsage usage, TurnHelp help) => new()
    {
        Session = (help.IsDue ? help.After(session) : session) with { EarlierUsage = session.EarlierUsage + usage }, Reason = "model-failure", Kind = failure.Kind, Diagnostic = failure.Message,
        Assessment = help.Assessment, HelpText = help.Text, Resources = help.Resources, Usage = usage,
    };

    /// <summary>Consent was taken back and no query waits: nothing to answer, and nothing that has to be kept.</summary>
    public static AnswerOutcome Withdrawn(RaiseSession session, string text, TurnHelp help) => new()
    {
        Session = session with { OpenQuestion = null, Turns = session.Turns + 1 }, Reason = "consent-withdrawn", Text = text, Assessment = help.Assessment,
        HelpText = help.Text, Resources = help.Resources,
    };

    /// <summary>A question for consent takes nothing of the budget.</summary>
    public static AskOutcome AskConsent(RaiseSession session, RaiseQuestion question, string choice, ModelUsage usage, TurnHelp help) => new()
    {
        Session = session with { OpenQuestion = question, Turns = session.Turns + 1, Usage = session.Usage + usage }, Reason = "consent", ChoiceReason = choice, Question = question, Usage = usage,
        Assessment = help.Assessment,
    };

    public static AnswerOutcome Answered(PreparedTurn turn, FinishedAnswer answer)
    {
        var usage = turn.Usage + answer.Written.Usage;
        var session = turn.Session with
        {
            Query = turn.IsQueryKept ? turn.Session.Query : null,
            Answer = !turn.IsQueryKept ? null : answer.Written.IsPending ? turn.Session.Answer : turn.IsAnswerKept ? answer.Written.Text : ConsentGate.AnswerNotKept,
            OpenQuestion = null, Turns = turn.Session.Turns + 1, Usage = turn.Session.Usage + usage,
        };
        return new AnswerOutcome
        {
            Session = session, Reason = turn.Reason, Text = answer.Written.Text, Usage = usage, Assessment = turn.Help.Assessment, HelpText = turn.Help.Text, Resources = turn.Help.Resources,
            PromptHash = answer.Written.PromptHash, Model = answer.Written.Model, Guidelines = answer.Written.Guidelines, Check = answer.Check, CheckFaults = answer.Faults,
            Response = answer.Written.Response, IsPending = answer.Written.IsPending,
        };
    }

    public static AskOutcome Ask(RaiseSession session, RaiseQuestion question, AcquisitionChoice choice, string reason, ModelUsage usage, TurnHelp help)
    {
        var after = session with
        {
            OpenQuestion = question, Asked = [.. session.Asked, question.Attribute], QuestionsAsked = session.QuestionsAsked + 1,
            Turns = session.Turns + 1, Usage = session.Usage + usage,
        };
        return new AskOutcome { Session = after, Reason = reason, ChoiceReason = choice.Reason, Question = question, Usage = usage, Assessment = help.Assessment };
    }

    /// <summary>The open question once more, with its reason first. It costs nothing of the budget.</summary>
    public static AskOutcome Explain(RaiseSession session, ModelUsage usage, TurnHelp help)
    {
        var question = session.OpenQuestion! with { IsExplained = true };
        var after = session with { OpenQuestion = question, Turns = session.Turns + 1, Usage = session.Usage + usage };
        return new AskOutcome { Session = after, Reason = "why-asked", ChoiceReason = "same-again", Question = question, Usage = usage, Assessment = help.Assessment };
    }

    /// <summary>The safe text as the answer, since the conversation may cost nothing more.</summary>
    public static PreparedTurn Spent(RaiseSession session, TurnHelp help)
    {
        var turn = new PreparedTurn { Session = session, Reason = "conversation-limit", Help = help };
        return turn with { Outcome = Answered(turn, AnswerDesk.Safe(session, default, [])) };
    }
}
