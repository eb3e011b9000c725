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

    private static readonly Meter Meter = new(MeterName);

    internal static ActivitySource Source { get; } = new(ActivitySourceName);

    internal static Counter<long> ModelCalls { get; } = Meter.CreateCounter<long>("penguin.raise.model.calls", "{call}", "Requests to models, retries included, by stage and outcome.");

    internal static Counter<long> Tokens { get; } = Meter.CreateCounter<long>("penguin.raise.model.tokens", "{token}", "Tokens by stage and direction: as providers report them, else estimated and named so.");

    internal static Counter<long> Turns { get; } = Meter.CreateCounter<long>("penguin.raise.turns", "{turn}", "Turns of conversations, by outcome and reason.");

    internal static void Count(Counter<long> counter, long amount, string stage, string outcome)
    {
        if (amount > 0)
        {
            counter.Add(amount, new KeyValuePair<string, object?>(StageTag, stage), new KeyValuePair<string, object?>(OutcomeTag, outcome));
        }
    }

    internal static void CountTurn(string outcome, string reason) =>
        Turns.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome), new KeyValuePair<string, object?>(ReasonTag, reason));
}
