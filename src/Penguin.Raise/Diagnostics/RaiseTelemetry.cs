using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Penguin.Raise;

/// <summary>The names of this library's traces and metrics. None of them ever carries a text or a value of a person.</summary>
public static class RaiseTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>.</summary>
    public const string ActivitySourceName = "Penguin.Raise";

    /// <summary>The name of the <see cref="Meter"/>.</summary>
    public const string MeterName = "Penguin.Raise";

    internal const string ModelCallActivity = "penguin.raise.model_call";
    internal const string TurnActivity = "penguin.raise.turn";
    internal const string StageTag = "penguin.raise.stage";
    internal const string ProviderTag = "penguin.raise.provider";
    internal const string ModelTag = "penguin.raise.model";
    internal const string AttemptsTag = "penguin.raise.attempts";
    internal const string OutcomeTag = "penguin.raise.outcome";
    internal const string ReasonTag = "penguin.raise.reason";
    internal const string ActionTag = "penguin.raise.crisis_action";
    internal const string AttributeTag = "penguin.raise.attribute";
    internal const string ChoiceTag = "penguin.raise.choice";
    internal const string FaultTag = "penguin.raise.fault";

    private static readonly Meter Meter = new(MeterName);

    internal static ActivitySource Source { get; } = new(ActivitySourceName);

    internal static Counter<long> ModelCalls { get; } = Meter.CreateCounter<long>("penguin.raise.model.calls", "{call}", "Requests to models, retries included, by stage and outcome.");

    internal static Counter<long> Tokens { get; } = Meter.CreateCounter<long>("penguin.raise.model.tokens", "{token}", "Tokens by stage and direction: as providers report them, else estimated and named so.");

    internal static Counter<long> Turns { get; } = Meter.CreateCounter<long>("penguin.raise.turns", "{turn}", "Turns of conversations, by outcome and reason.");

    internal static Counter<long> Questions { get; } = Meter.CreateCounter<long>("penguin.raise.questions", "{question}", "Questions asked, by attribute and why it was chosen.");

    internal static Counter<long> Declines { get; } = Meter.CreateCounter<long>("penguin.raise.declines", "{attribute}", "Attributes that people did not want to tell, by attribute.");

    internal static Counter<long> LimitEnds { get; } = Meter.CreateCounter<long>("penguin.raise.limit_ends", "{turn}", "Turns in which a budget or a limit ended the questions, by reason.");

    internal static Counter<long> CheckFaults { get; } = Meter.CreateCounter<long>("penguin.raise.answer.check_faults", "{fault}", "What the answer check found in answers, by fault.");

    internal static void CountFaults(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            CheckFaults.Add(1, new KeyValuePair<string, object?>(FaultTag, fault));
        }
    }

    internal static void Count(Counter<long> counter, long amount, string stage, string outcome)
    {
        if (amount > 0)
        {
            counter.Add(amount, new KeyValuePair<string, object?>(StageTag, stage), new KeyValuePair<string, object?>(OutcomeTag, outcome));
        }
    }

    internal static void CountTurn(RaiseOutcome outcome, RaiseSession? before)
    {
        Turns.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome.GetType().Name), new KeyValuePair<string, object?>(ReasonTag, outcome.Reason));
        if (outcome is AskOutcome { Question.IsExplained: false } ask)
        {
            Questions.Add(1, new KeyValuePair<string, object?>(AttributeTag, ask.Question.Attribute), new KeyValuePair<string, object?>(ChoiceTag, ask.ChoiceReason));
        }

        if (outcome.Reason is "budget" or "call-limit" or "token-limit" or "conversation-limit")
        {
            LimitEnds.Add(1, new KeyValuePair<string, object?>(ReasonTag, outcome.Reason));
        }

        if (before is not null && outcome is not FailedOutcome)
        {
            foreach (var attribute in outcome.Session.Profile.Catalog.Where(attribute => outcome.Session.Profile[attribute.Name] is DeclinedValue && before.Profile[attribute.Name] is not DeclinedValue))
            {
                Declines.Add(1, new KeyValuePair<string, object?>(AttributeTag, attribute.Name));
            }
        }
    }
}
