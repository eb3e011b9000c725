using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Penguin.Raise.WireTests;

/// <summary>Runs one row with one client, as a plain call or a stream.</summary>
internal sealed class Cell(FailureServers servers, FailureRow row, Wire wire, bool streaming)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static int _cells;

    private readonly string _name = FormattableString.Invariant($"cell{Interlocked.Increment(ref _cells)}");
    private readonly WireClock _clock = new();
    private readonly FakeLogCollector _logs = new();

    public async Task<CellResult> RunAsync(CancellationToken cancellationToken)
    {
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(_logs)));
        using var client = ModelClients.Over(wire.Spec(Address()), _clock, factory);
        var writer = new AnswerWriter(client);
        var run = streaming ? StreamAsync(writer, cancellationToken) : AnswerAsync(writer, cancellationToken);
        var (outcome, counted, failure) = await run.WaitAsync(Patience, cancellationToken);
        var seen = row.Raw is not null ? servers.Raw.Seen(_name).Count : servers.Canned.Seen(_name).Count;
        return new CellResult(outcome, seen, counted, _clock.Waited, failure, string.Join('\n', _logs.GetSnapshot().Select(record => $"{record.Category} {record.Message} {record.Exception}")));
    }

    private string Address() => row switch
    {
        { Raw: { } raw } => servers.Raw.Serve(_name, request => raw(wire, request, _clock)),
        { Canned: { } canned } => servers.Canned.Serve(_name, [.. canned(wire, streaming)]),
        _ => row.Address!(servers),
    };

    private static async Task<(string, long, ModelCallException?)> AnswerAsync(AnswerWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await writer.WriteAsync(Asked.Request, cancellationToken);
            return ("answer", answer.Usage.Calls, null);
        }
        catch (ModelCallException failure)
        {
            return (failure.Kind.ToString(), failure.Attempts, failure);
        }
    }

    private async Task<(string, long, ModelCallException?)> StreamAsync(AnswerWriter writer, CancellationToken cancellationToken)
    {
        var (pieces, whole) = (0, default(WrittenAnswer));
        try
        {
            await foreach (var piece in writer.WriteStreamingAsync(Asked.Request, answer => whole = answer, cancellationToken))
            {
                // Only the row that falls silent in mid-stream waits for more than is there already.
                if (++pieces == 2 && row.StallsInMidStream)
                {
                    _clock.NextLimitRunsOut();
                }
            }

            return (whole is null ? "nothing" : "answer", whole?.Usage.Calls ?? 0, null);
        }
        catch (ModelCallException failure)
        {
            return (pieces == 0 ? failure.Kind.ToString() : $"part, then {failure.Kind}", failure.Attempts, failure);
        }
    }
}
