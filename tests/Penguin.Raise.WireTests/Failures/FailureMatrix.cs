using System.Collections.Concurrent;
using System.Diagnostics;

namespace Penguin.Raise.WireTests;

/// <summary>All cells, each run once, and what the whole process traced meanwhile.</summary>
public sealed class FailureMatrix : IAsyncLifetime
{
    private readonly FailureServers _servers = new();
    private readonly ConcurrentDictionary<(string, string, bool), Lazy<Task<CellResult>>> _results = new();
    private readonly ConcurrentQueue<string> _spans = new();
    private ActivityListener? _listener;

    internal IReadOnlyCollection<string> Spans => _spans;

    public ValueTask InitializeAsync()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _spans.Enqueue($"{span.Source.Name} {span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(found => found.Tags))}"),
        };
        ActivitySource.AddActivityListener(_listener);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _listener!.Dispose();
        await _servers.DisposeAsync();
    }

    internal Task<CellResult> ResultAsync(FailureRow row, Wire wire, bool streaming) => _results.GetOrAdd(
        (row.Name, wire.Name, streaming), _ => new Lazy<Task<CellResult>>(() => new Cell(_servers, row, wire, streaming).RunAsync(CancellationToken.None))).Value;
}
