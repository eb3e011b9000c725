namespace Penguin.Raise;

/// <summary>How each outcome leaves the session. Pure.</summary>
internal static class TurnOutcomes
{
    public static CrisisOutcome InCrisis(RaiseSession session, TurnHelp help) => new()
    {
        Session = help.After(session) with { OpenQuestion = null, Turns = session.Turns + 1 },
        Reason = "crisis-screen", Assessment = help.Assessment, HelpText = help.Text, Resources = help.Resources,
    };

    public static FailedOutcome Failed(RaiseSession session, ModelCallException failure, ModelUsage usage, TurnHelp help) => new()
    {
        Session = help.IsDue ? help.After(session) : session, Reason = "model-failure", Kind = failure.Kind, Diagnostic = failure.Message,
        Assessment = help.Assessment, HelpText = help.Text, Resources = help.Resources,
        Usage = usage + failure.Usage,
    };

    public static AnswerOutcome Answered(PreparedTurn turn, WrittenAnswer answer)
    {
        var usage = turn.Usage + answer.Usage;
        var session = turn.Session with { Answer = answer.Text, OpenQuestion = null, Turns = turn.Session.Turns + 1, Usage = turn.Session.Usage + usage };
        return new AnswerOutcome
        {
            Session = session, Reason = turn.Reason, Text = answer.Text, PromptHash = answer.PromptHash, Usage = usage, Assessment = turn.Help.Assessment, HelpText = turn.Help.Text,
            Resources = turn.Help.Resources,
        };
    }

    public static AskOutcome Ask(RaiseSession session, AcquisitionChoice choice, string reason, ModelUsage usage, TurnHelp help)
    {
        var question = QuestionWriter.Write(choice.Attribute, session.Profile.Catalog);
        var after = session with
        {
            OpenQuestion = question, Asked = [.. session.Asked, choice.Attribute.Name], QuestionsAsked = session.QuestionsAsked + 1,
            Turns = session.Turns + 1, Usage = session.Usage + usage,
        };
        return new AskOutcome { Session = after, Reason = reason, Question = question, Usage = usage, Assessment = help.Assessment };
    }
}
