using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.RepositoryTests;

/// <summary>What servers and connections do, as clients show it, one row each of docs/failures.md.</summary>
internal static class FailureRows
{
    public static IEnumerable<(string What, ModelFailureKind? Kind)> All =>
    [
        ("connection refused", Of(new HttpRequestException(HttpRequestError.ConnectionError, "", new SocketException()))),
        ("name not found (DNS)", Of(new HttpRequestException(HttpRequestError.NameResolutionError))),
        ("TLS: certificate not trusted or for another name", Of(new HttpRequestException("", new AuthenticationException()))),
        ("connection lost while the reply comes in", Of(new HttpIOException(HttpRequestError.ResponseEnded))),
        ("no first byte, a body that does not end or drips, in `AttemptTimeout`", Of(new TimeoutException())),
        ("time-out of the client's own", Of(new TaskCanceledException())),
        ("stream: silence longer than `AttemptTimeout`, or waits longer than `StreamTimeout` in all", Of(new OperationCanceledException())),
        ("stream: ends without a finish reason where one is expected", Ends("part", null)),
        ("stream: nothing in it, no finish reason (wrong content type, an error that the client swallows)", Ends("", null)),
        ("an error inside a reply or stream", ReplyEnd.FaultOf(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("")])), expectsReason: true)),
        ("400, code or text says that the context is too long", Http(400, "context_length_exceeded")),
        ("400, code of a content filter", Http(400, "content_filter")),
        ("400 and 422 otherwise, other 4xx", Http(422)),
        ("401, 403", Http(401)),
        ("402", Http(402)),
        ("404", Http(404)),
        ("408, 409", Http(409)),
        ("413", Http(413)),
        ("429, with and without Retry-After", Http(429)),
        ("429, code of a used-up quota", Http(429, "insufficient_quota")),
        ("500, 502, 503, 504, other 5xx", Http(502)),
        ("529, or 5xx with the code `overloaded_error`", Http(529)),
        ("truncated JSON, no JSON, an empty body", Of(new JsonException())),
        ("`choices: []`", Of(OutOfRange(0))),
        ("JSON of a wrong shape", Of(new InvalidOperationException())),
        ("200 with a whole and empty reply", Ends(" ", ChatFinishReason.Stop)),
        ("finish reason `length`, nothing before it", Ends("", ChatFinishReason.Length)),
        ("finish reason `length` in an answer", ReplyEnd.CutBy(ChatFinishReason.Length)),
        ("finish reason `content_filter`, nothing before it or in an answer", ReplyEnd.CutBy(ChatFinishReason.ContentFilter)),
        ("finish reason `length` or `content_filter` in a judgement or reading", Ends("part", ChatFinishReason.Length)),
        ("a refusal by the model, as text or apart from it", ReplyEnd.FaultOf(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("") { ErrorCode = "Refusal" }])) { FinishReason = ChatFinishReason.Stop }, expectsReason: true)),
        ("an exception that nobody classifies", Of(new NotSupportedException())),
    ];

    public static string Code(ModelFailureKind? kind) => kind is { } found ? $"`{found}`" : "none: it is a reply";

    private static ArgumentOutOfRangeException OutOfRange(int index) => new(nameof(index));

    private static ModelFailureKind Of(Exception exception) => FailureClassifier.Default.Classify(exception).Kind;

    private static ModelFailureKind Http(int status, string? code = null) => Of(new ModelHttpException(status, errorCode: code));

    private static ModelFailureKind? Ends(string text, ChatFinishReason? reason) =>
        ReplyEnd.FaultOf(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = reason }, expectsReason: true);
}
