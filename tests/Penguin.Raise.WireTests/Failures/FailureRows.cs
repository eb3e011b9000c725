using System.Globalization;

namespace Penguin.Raise.WireTests;

/// <summary>Every failure that the library has an answer to.</summary>
internal static class FailureRows
{
    /// <summary>The longest waits before three retries, in seconds, with the jitter of the tests.</summary>
    private const double Backoff = 6;
    private const string Words = "Take one small step first, and then another one.";

    private static readonly WireReply Good = new(Words);

    public static IReadOnlyList<FailureRow> All { get; } = [.. Connections(), .. Statuses(), .. Bodies(), .. Ends()];

    private static IEnumerable<FailureRow> Connections() =>
    [
        new("connection refused") { Address = _ => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Free()}"), Plain = new("Unreachable", 0, Backoff) },
        new("name not found") { Address = _ => "http://no-such-host.invalid", Plain = new("Unreachable", 0, Backoff) },
        new("certificate not trusted") { Address = servers => servers.Untrusted.Address, Plain = new("NotTrusted", 0) },
        new("no TLS where https is asked for") { Address = servers => string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{servers.Raw.Port}"), Plain = new("NotTrusted", 0) },
        new("nothing within the time of an attempt") { Raw = SilentAsync, Plain = new("Timeout", 4, 240 + Backoff) },
        new("silence in mid-answer") { Raw = StallAsync, StallsInMidStream = true, Plain = new("Timeout", 4, 240 + Backoff), Stream = new("part, then Timeout", 1, 60) },
        new("connection lost in mid-answer") { Raw = DropAsync, Plain = new("Unreachable", 4, Backoff), Stream = new("part, then Unreachable", 1) },
        new("slow drip of nothing") { Raw = DripAsync, Plain = new("Timeout", 4, 240 + Backoff) },
        new("a body that does not end") { Raw = EndlessAsync, Plain = new("Malformed", 4, Backoff) },
    ];

    private static IEnumerable<FailureRow> Statuses()
    {
        yield return Status(400, "context_length_exceeded", "This model's maximum context length is 8192 tokens", new("ContextTooLong", 1), "400, context too long");
        yield return Status(400, "bad_request", "Something is wrong", new("InvalidRequest", 1), "400, other");
        yield return Status(401, "invalid_api_key", "Wrong key", new("Unauthorized", 1));
        yield return Status(403, "permission_error", "Not yours", new("Unauthorized", 1));
        yield return Status(404, "not_found", "No such model", new("NotFound", 1));
        yield return Status(408, "timeout", "Took too long", new("ServerError", 4, Backoff));
        yield return Status(409, "conflict", "Busy", new("ServerError", 4, Backoff));
        yield return Status(413, "request_too_large", "Too many bytes", new("PayloadTooLarge", 1));
        yield return Status(429, "rate_limit", "Slow down", new("RateLimited", 4, Backoff), "429 without Retry-After");
        yield return Once(429, "7", new("answer", 2, 7), "429 once, Retry-After in seconds");
        yield return Once(429, "Tue, 01 Jan 2030 00:00:09 GMT", new("answer", 2, 9), "429 once, Retry-After as a date");
        yield return Status(429, "rate_limit", "Slow down", new("RateLimited", 1), "429, Retry-After of an hour", "3600");
        yield return Status(500, "server_error", "Oh", new("ServerError", 4, Backoff));
        yield return Once(500, null, new("answer", 2, 5), "500 once");
        yield return Status(502, "bad_gateway", "Oh", new("ServerError", 4, Backoff));
        yield return Status(503, "unavailable", "Oh", new("ServerError", 4, Backoff));
        yield return Once(503, "7", new("answer", 2, 7), "503 once, Retry-After in seconds");
        yield return Status(529, "overloaded_error", "Overloaded", new("Overloaded", 4, Backoff));
    }

    private static IEnumerable<FailureRow> Bodies() =>
    [
        new("JSON that is cut off") { Canned = (wire, streaming) => [Cut(wire.Answer(Good, streaming))], Plain = new("Malformed", 4, Backoff), Stream = new("part, then StreamCut", 1), Except = Only("Ollama stream", new("part, then Malformed", 1)) },
        new("an HTML page") { Canned = (_, _) => [new(200, "text/html", "<html><body>Welcome</body></html>")], Plain = new("Malformed", 4, Backoff) },
        new("an empty body") { Canned = (wire, streaming) => [new(200, streaming ? wire.StreamType : "application/json", "")], Plain = new("Malformed", 4, Backoff), Stream = new("StreamCut", 4, Backoff) },
        new("no choices") { Canned = (wire, streaming) => [streaming ? wire.Answer(new WireReply(""), true) : new(200, "application/json", wire.Nothing)], Plain = new("EmptyReply", 4, Backoff), Except = Only("OpenAI", new("Malformed", 4, Backoff), "Azure") },
        new("JSON of another shape") { Canned = (wire, streaming) => [new(200, streaming ? wire.StreamType : "application/json", Shape(wire, streaming))], Plain = new("Malformed", 4, Backoff) },
    ];

    private static IEnumerable<FailureRow> Ends() =>
    [
        new("stream ends without its end") { Streaming = true, Canned = (wire, _) => [new(200, wire.StreamType, string.Concat(wire.Parts(Good).Take(3)))], Plain = new("part, then StreamCut", 1) },
        new("whole reply without a finish reason") { Streaming = false, Canned = (wire, _) => [wire.Answer(Good with { Finish = null }, streaming: false)], Plain = new("StreamCut", 4, Backoff), Except = Only("OpenAI", new("Malformed", 4, Backoff), "Azure") },
        new("error as the first part of a stream") { Streaming = true, Canned = (wire, _) => [new(200, wire.StreamType, wire.ErrorPart("server_error", Asked.Echo))], Plain = new("StreamCut", 4, Backoff), Except = Only("Anthropic stream", new("ErrorInReply", 4, Backoff)) },
        new("error in mid-stream") { Streaming = true, Canned = (wire, _) => [new(200, wire.StreamType, string.Concat(wire.Parts(Good).Take(2)) + wire.ErrorPart("server_error", Asked.Echo))], Plain = new("part, then StreamCut", 1), Except = Only("Anthropic stream", new("part, then ErrorInReply", 1)) },
        new("finish reason length, with text") { Canned = (wire, streaming) => [wire.Answer(Good with { Finish = "length" }, streaming)], Plain = new("CutOff", 1), Stream = new("part, then CutOff", 1) },
        new("finish reason length, no text") { Canned = (wire, streaming) => [wire.Answer(new WireReply("") { Finish = "length" }, streaming)], Plain = new("CutOff", 1) },
        new("finish reason content_filter") { Without = ["Ollama"], Canned = (wire, streaming) => [wire.Answer(new WireReply("") { Finish = "content_filter" }, streaming)], Plain = new("ContentFiltered", 1) },
        new("a refusal by the model")
        {
            Without = ["Ollama"], Canned = (wire, streaming) => [wire.Answer(new WireReply("I will not help with that.") { IsRefusal = true }, streaming)], Plain = new("answer", 1),
            Except = new Dictionary<string, Expected> { ["Anthropic"] = new("ContentFiltered", 1), ["Anthropic stream"] = new("part, then ContentFiltered", 1) },
        },
    ];

    private static Dictionary<string, Expected> Only(string wire, Expected expected, params string[] others) => others.Append(wire).ToDictionary(name => name, _ => expected);

    private static FailureRow Status(int status, string code, string message, Expected expected, string? name = null, string? wait = null) => new(name ?? status.ToString(CultureInfo.InvariantCulture))
    {
        Canned = (wire, _) => [new(status, "application/json", wire.Error(code, $"{message}. {Asked.Echo}")) { RetryAfter = wait }], Plain = expected,
    };

    private static FailureRow Once(int status, string? wait, Expected expected, string name) => new(name)
    {
        Canned = (wire, streaming) => [new(status, "application/json", wire.Error("busy", Asked.Echo)) { RetryAfter = wait }, wire.Answer(Good, streaming)], Plain = expected,
    };

    private static WireAnswer Cut(WireAnswer answer) => answer with { Body = answer.Body[..(answer.Body.LastIndexOf("step", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : answer.Body.Length / 2)] };

    private static string Shape(Wire wire, bool streaming)
    {
        const string Other = """{"id":1,"choices":{"a":1},"message":7,"content":true,"model":[],"type":"message_start","usage":"none"}""";
        return !streaming ? Other : wire.StreamType == "text/event-stream" ? $"event: message_start\ndata: {Other}\n\n" : Other + "\n";
    }

    private static Task SilentAsync(Wire wire, RawRequest request, WireClock clock)
    {
        clock.Pass(WireClock.AttemptTimeout);
        return request.HoldAsync();
    }

    private static async Task StallAsync(Wire wire, RawRequest request, WireClock clock)
    {
        await BeginAsync(wire, request);
        if (!request.IsStreaming)
        {
            clock.Pass(WireClock.AttemptTimeout);
        }

        await request.HoldAsync();
    }

    private static Task DropAsync(Wire wire, RawRequest request, WireClock clock) => BeginAsync(wire, request);

    private static async Task DripAsync(Wire wire, RawRequest request, WireClock clock)
    {
        await request.OpenAsync(request.IsStreaming ? wire.StreamType : "application/json");
        for (var drip = 0; drip < 3; drip++)
        {
            await request.ChunkAsync(request.IsStreaming ? wire.Ping : " ");
            clock.Pass(WireClock.AttemptTimeout / 3);
        }

        await request.HoldAsync();
    }

    private static async Task EndlessAsync(Wire wire, RawRequest request, WireClock clock)
    {
        await request.OpenAsync(request.IsStreaming ? wire.StreamType : "application/json");
        while (true)
        {
            await request.ChunkAsync(new string('x', 8 * 1024));
        }
    }

    private static async Task BeginAsync(Wire wire, RawRequest request)
    {
        await request.OpenAsync(request.IsStreaming ? wire.StreamType : "application/json");
        await request.ChunkAsync(request.IsStreaming ? string.Concat(wire.Parts(Good).Take(2)) : wire.Whole(Good)[..40]);
    }
}
