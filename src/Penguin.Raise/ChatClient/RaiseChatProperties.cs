using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>The names under which messages of <c>UseRaise()</c> tell, in <see cref="ChatMessage.AdditionalProperties"/>, what they are. Values are texts.</summary>
public static class RaiseChatProperties
{
    /// <summary>How the turn ended: <c>ask</c>, <c>answer</c>, <c>crisis</c>, <c>hand-off</c> or <c>failed</c>.</summary>
    public const string Outcome = "penguin.raise.outcome";

    /// <summary>Why it ended so: <see cref="RaiseOutcome.Reason"/>.</summary>
    public const string Reason = "penguin.raise.reason";

    /// <summary>What the turn called for, such as <c>Supportive</c>; left out where it called for nothing.</summary>
    public const string Help = "penguin.raise.help";

    internal static AdditionalPropertiesDictionary Of(RaiseOutcome outcome)
    {
        var properties = new AdditionalPropertiesDictionary { [Outcome] = NameOf(outcome), [Reason] = outcome.Reason };
        if (outcome.Assessment.Action >= CrisisAction.Supportive)
        {
            properties[Help] = outcome.Assessment.Action.ToString();
        }

        return properties;
    }

    private static string NameOf(RaiseOutcome outcome) => outcome switch
    {
        AskOutcome => "ask",
        AnswerOutcome => "answer",
        CrisisOutcome => "crisis",
        HandOffOutcome => "hand-off",
        _ => "failed",
    };
}
