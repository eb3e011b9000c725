using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Penguin.Raise.WireTests;

/// <summary>A judge's server of which every fourth request fails, each in one of ten ways, and which keeps a log of what it has sent for which item.</summary>
internal sealed partial class UnsteadyServer : IAsyncDisposable
{
    private const double FailureShare = 0.25;

    private static readonly WireReply Judged = new(BehaviourRows.Judged);

    private readonly RawServer _server = new();
    private readonly ConcurrentDictionary<int, ItemLog> _log = new();

    public int Requests => _log.Values.Sum(item => item.Requests);

    public int Failures => _log.Values.Sum(item => item.Failures);

    public ItemLog For(int item) => _log.GetValueOrDefault(item) ?? new ItemLog();

    public static string Query(int item) => string.Create(CultureInfo.InvariantCulture, $"What would you do about item-{item}-end?");

    public string Serve(Wire wire) => _server.Serve("judge", request => AnswerAsync(wire, request));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(Wire wire, RawRequest request)
    {
        var item = int.Parse(Item.Match(request.Body).Groups["item"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var log = _log.GetOrAdd(item, _ => new ItemLog());
        var number = log.Begin();

        // Which requests fail depends on the item and the attempt alone, never on the order of requests.
        var draw = new Random((item * 31) + number);
        if (draw.NextDouble() >= FailureShare)
        {
            log.Sent(whole: true, failed: false);
            await request.SendAsync(wire.Answer(Judged, streaming: false));
            return;
        }

        var way = draw.Next(10);
        log.Sent(whole: way == 9, failed: true);
        await FailAsync(wire, request, way);
    }

    private static Task FailAsync(Wire wire, RawRequest request, int way) => way switch
    {
        0 => request.SendAsync(new WireAnswer(429, "application/json", wire.Error("rate_limit", "Slow down")) { RetryAfter = "0" }),
        1 => request.SendAsync(new WireAnswer(429, "application/json", wire.Error("rate_limit", "Slow down"))),
        2 => request.SendAsync(new WireAnswer(500, "application/json", wire.Error("server_error", "Oh"))),
        3 => request.SendAsync(new WireAnswer(503, "text/plain", "busy")),
        4 => request.SendAsync(new WireAnswer(529, "application/json", wire.Error("overloaded_error", "Full"))),
        5 => request.SendAsync(new WireAnswer(200, "application/json", wire.Whole(Judged)[..60])),
        6 => request.SendAsync(new WireAnswer(200, "text/html", "<html></html>")),
        7 => request.SendAsync(new WireAnswer(200, "application/json", "")),
        8 => Task.CompletedTask,
        _ => request.SendAsync(wire.Answer(Judged with { Text = "I would rather not put a number on it." }, streaming: false)),
    };

    [GeneratedRegex(@"item-(?<item>\d+)-end", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item { get; }
}
