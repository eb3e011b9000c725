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

    /// <summary>One call of a model, its retries included. Status: error, with the kind of failure, where it failed.</summary>
    internal const string ModelCallActivity = "penguin.raise.model_call";

    /// <summary>One turn of a conversation; the calls of models are its children.</summary>
    internal const string TurnActivity = "penguin.raise.turn";

    /// <summary>What the model was called for (docs/stages.md).</summary>
    internal const string StageTag = "penguin.raise.stage";

    /// <summary>The provider, as the client names it.</summary>
    internal const string ProviderTag = "penguin.raise.provider";

    /// <summary>The model, as the reply names it.</summary>
    internal const string ModelTag = "penguin.raise.model";

    /// <summary>How many requests the call took.</summary>
    internal const string AttemptsTag = "penguin.raise.attempts";

    /// <summary>How it ended: a turn by its case (<c>AskOutcome</c>, <c>AnswerOutcome</c>, <c>CrisisOutcome</c>, <c>HandOffOutcome</c>, <c>FailedOutcome</c>), a call by <c>ok</c> or its kind of failure, tokens by their direction.</summary>
    internal const string OutcomeTag = "penguin.raise.outcome";

    /// <summary>Why the turn ended so: a code of the table below.</summary>
    internal const string ReasonTag = "penguin.raise.reason";

    /// <summary>What the message and the conversation called for: <c>None</c>, <c>Supportive</c> or <c>Crisis</c>.</summary>
    internal const string ActionTag = "penguin.raise.crisis_action";

    /// <summary>The attribute that was asked for or declined, by its name in the catalog.</summary>
    internal const string AttributeTag = "penguin.raise.attribute";

    /// <summary>Why this attribute was chosen: a code of the table below.</summary>
    internal const string ChoiceTag = "penguin.raise.choice";

    /// <summary>What the answer check found: <c>contact</c>, <c>third-person</c>, <c>diagnosis</c>, <c>parade</c> or <c>form</c>.</summary>
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

    internal static Counter<long> Checks { get; } = Meter.CreateCounter<long>("penguin.raise.answer.checks", "{answer}", "Answers, by what came of checking them.");

    internal static Histogram<double> CallDuration { get; } = Meter.CreateHistogram<double>("penguin.raise.model.duration", "s", "How long a call of a model took, retries and waits included, by stage and outcome.");

    internal static Histogram<double> TurnDuration { get; } = Meter.CreateHistogram<double>("penguin.raise.turn.duration", "s", "How long a turn took, by outcome.");

    /// <summary>The activities, and the tags that each may carry.</summary>
    internal static IReadOnlyList<(string Activity, string[] Tags)> Activities { get; } =
    [
        (TurnActivity, [OutcomeTag, ReasonTag, ActionTag, AttributeTag, ChoiceTag]),
        (ModelCallActivity, [StageTag, ProviderTag, ModelTag, AttemptsTag]),
    ];

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

    internal static void Time(Histogram<double> histogram, long since, string outcome, string? stage = null)
    {
        if (!histogram.Enabled)
        {
            return;
        }

        var tags = new TagList { { OutcomeTag, outcome } };
        if (stage is not null)
        {
            tags.Add(StageTag, stage);
        }

        histogram.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, tags);
    }

    internal static void CountTurn(RaiseOutcome outcome, RaiseSession? before)
    {
        Turns.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome.GetType().Name), new KeyValuePair<string, object?>(ReasonTag, outcome.Reason));
        if (outcome is AskOutcome { Question.IsExplained: false } ask)
        {
            Questions.Add(1, new KeyValuePair<string, object?>(AttributeTag, ask.Question.Attribute), new KeyValuePair<string, object?>(ChoiceTag, ask.ChoiceReason));
        }

        if (outcome is AnswerOutcome answer)
        {
            Checks.Add(1, new KeyValuePair<string, object?>(OutcomeTag, answer.Check.ToString()));
        }

        if (outcome.Reason is "budget" or "call-limit" or "token-limit" or "conversation-limit")
        {
            LimitEnds.Add(1, new KeyValuePair<string, object?>(ReasonTag, outcome.Reason));
        }

        if (Declines.Enabled && before is not null && outcome is not FailedOutcome)
        {
            foreach (var attribute in outcome.Session.Profile.Catalog.Where(attribute => outcome.Session.Profile[attribute.Name] is DeclinedValue && before.Profile[attribute.Name] is not DeclinedValue))
            {
                Declines.Add(1, new KeyValuePair<string, object?>(AttributeTag, attribute.Name));
            }
        }
    }
}
