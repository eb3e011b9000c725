using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>One turn in traces, metrics and logs: outcome and reason codes only.</summary>
internal sealed class TurnSpan(ILogger logger) : IDisposable
{
    private readonly Activity? _activity = RaiseTelemetry.Source.StartActivity(RaiseTelemetry.TurnActivity);
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Makes this turn the current activity again: in a stream, what is current is lost with every update that is handed on.</summary>
    public void Resume() => Activity.Current = _activity ?? Activity.Current;

    /// <param name="outcome">How the turn ended.</param>
    /// <param name="before">The session before it; <see langword="null"/> where nothing was read.</param>
    public RaiseOutcome Ended(RaiseOutcome outcome, RaiseSession? before = null)
    {
        var name = outcome.GetType().Name;
        _activity?.SetTag(RaiseTelemetry.OutcomeTag, name).SetTag(RaiseTelemetry.ReasonTag, outcome.Reason);
        _activity?.SetTag(RaiseTelemetry.ActionTag, outcome.Assessment.Action.ToString());
        if (outcome is AskOutcome ask)
        {
            _activity?.SetTag(RaiseTelemetry.AttributeTag, ask.Question.Attribute).SetTag(RaiseTelemetry.ChoiceTag, ask.ChoiceReason);
        }

        RaiseTelemetry.CountTurn(outcome, before);
        RaiseTelemetry.Time(RaiseTelemetry.TurnDuration, _start, name);
        Log.TurnEnded(logger, name, outcome.Reason, outcome.Usage.Calls);
        return outcome;
    }

    public void Dispose() => _activity?.Dispose();
}
