using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging.Testing;

namespace Penguin.Raise.HostTests;

/// <summary>Listens to all activities, all measurements, all logs that it is given, and all exceptions that this library throws.</summary>
internal sealed class Capture : IDisposable
{
    private readonly ConcurrentQueue<Captured> _captured = new();
    private readonly ConditionalWeakTable<Exception, object> _seen = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public Capture()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _meters.SetMeasurementEventCallback<long>(Add);
        _meters.SetMeasurementEventCallback<int>(Add);
        _meters.SetMeasurementEventCallback<double>(Add);
        _meters.SetMeasurementEventCallback<float>(Add);
        _meters.Start();
        AppDomain.CurrentDomain.FirstChanceException += OnThrown;
    }

    public IReadOnlyList<Captured> Items => [.. _captured];

    /// <summary>Everything but what the host itself chose to record under a source of its own.</summary>
    public IEnumerable<Captured> Leaks => Items.Where(item => item.Source != WholeRun.HostSource && Canary.IsIn(item.Text));

    /// <summary>This library's own telemetry in an order that does not depend on chance.</summary>
    public IReadOnlyList<string> OwnTelemetry => [.. Items.Where(item => item.IsOurs).Select(item => item.ToString()).Order(StringComparer.Ordinal)];

    public void Add(FakeLogCollector logs)
    {
        foreach (var record in logs.GetSnapshot())
        {
            var state = record.State is IEnumerable<KeyValuePair<string, string?>> pairs ? string.Join(", ", pairs.Select(pair => $"{pair.Key}={pair.Value}")) : record.State?.ToString();
            var scopes = string.Join(", ", record.Scopes.Select(scope => scope?.ToString()));
            _captured.Enqueue(new Captured("log", record.Category ?? "", $"{record.Level} {record.Message} {{{state}}} {{{scopes}}} {record.Exception}"));
        }
    }

    public void AddReached(Exception exception) => _captured.Enqueue(new Captured("exception that reached the caller", exception.GetType().FullName!, exception.ToString()));

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnThrown;
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string TextOf(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(", ", tags.Select(tag => $"{tag.Key}={tag.Value}"));

    private void Add(Activity activity)
    {
        var events = string.Join(", ", activity.Events.Select(found => $"{found.Name} {{{TextOf(found.Tags)}}}"));
        _captured.Enqueue(new Captured(
            "activity", activity.Source.Name, $"{activity.OperationName} {activity.DisplayName} {activity.Status} {activity.StatusDescription} {{{TextOf(activity.TagObjects)}}} {{{events}}}"));
    }

    private void Add<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct, IFormattable =>
        _captured.Enqueue(new Captured("measurement", instrument.Meter.Name, $"{instrument.Name} {(instrument.Unit == "s" ? "some time" : value.ToString(null, CultureInfo.InvariantCulture))} {{{TextOf(tags.ToArray())}}}"));

    private void OnThrown(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        // An exception comes here again each time it passes an await: only its first throw says whose it is.
        if (_seen.TryAdd(thrown.Exception, this) && Thrower(thrown.Exception) is { } type)
        {
            _captured.Enqueue(new Captured("exception", type, thrown.Exception.ToString()));
        }
    }

    private static string? Thrower(Exception exception)
    {
        if (exception.GetType().Namespace?.StartsWith("Penguin.Raise", StringComparison.Ordinal) == true)
        {
            return exception.GetType().FullName;
        }

        // Throw helpers of the runtime stand above the code that called them.
        var first = new StackTrace(2).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType)
            .FirstOrDefault(type => type?.FullName?.StartsWith("System.", StringComparison.Ordinal) == false);
        var assembly = first?.Assembly.GetName().Name;
        return assembly is "Penguin.Raise" or "Penguin.Raise.Benchmark" ? first!.FullName : null;
    }
}
