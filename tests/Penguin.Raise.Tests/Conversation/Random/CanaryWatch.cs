using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise.Tests;

/// <summary>Looks for the persons' words in all logs, spans, metrics, explanations, texts of results and exceptions of this library.</summary>
internal sealed class CanaryWatch : ILogger<RaiseAgent>, IDisposable
{
    private readonly ConcurrentDictionary<string, int> _looked = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public CanaryWatch()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RaiseTelemetry.ActivitySourceName, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Look("span", $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects.Select(tag => tag.Value))}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => Enable(instrument, listener) };
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Look("metric", Text(instrument, tags)));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Look("metric", Text(instrument, tags)));
        _meters.Start();
        AppDomain.CurrentDomain.FirstChanceException += OnThrown;
    }

    public ConcurrentBag<string> Leaks { get; } = [];

    /// <summary>How many texts of each kind were looked at.</summary>
    public IReadOnlyDictionary<string, int> Looked => _looked;

    public void Look(RaiseOutcome outcome)
    {
        Look("result", $"{outcome} {outcome.Session} {outcome.Session.Profile} {(outcome as AskOutcome)?.Question} {(outcome as FailedOutcome)?.Diagnostic} {outcome.Explain()}");
        Look("explanation", JsonSerializer.Serialize(outcome.Explain()));
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Look("log", $"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnThrown;
        _activities.Dispose();
        _meters.Dispose();
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == RaiseTelemetry.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static string Text(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = instrument.Name;
        foreach (var tag in tags)
        {
            text += $" {tag.Value}";
        }

        return text;
    }

    private void OnThrown(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (thrown.Exception is ModelCallException or DocumentFormatException)
        {
            Look("exception", $"{thrown.Exception.Message} {thrown.Exception.InnerException?.Message}");
        }
    }

    private void Look(string kind, string text)
    {
        _looked.AddOrUpdate(kind, 1, (_, before) => before + 1);
        if (text.Contains(RandomModel.Canary, StringComparison.OrdinalIgnoreCase))
        {
            Leaks.Add($"{kind}: {text}");
        }
    }
}
