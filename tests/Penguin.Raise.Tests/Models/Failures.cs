using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Failures by name, so that theories stay readable.</summary>
internal static class Failures
{
    /// <summary>The exception of an HTTP error, as a client throws it.</summary>
    public static Exception Http(int status, string? retryAfter = null, string? errorCode = null) =>
        new ScriptedChatClient(ScriptedReply.HttpError(status, retryAfter, errorCode: errorCode)).AskAsync().Exception!.InnerException!;

    public static ScriptedReply Named(string name) => name switch
    {
        "refused" => ScriptedReply.Failure(new HttpRequestException(HttpRequestError.ConnectionError, "refused")),
        "socket" => ScriptedReply.Failure(new SocketException()),
        "lost" => ScriptedReply.Failure(new HttpIOException(HttpRequestError.ResponseEnded)),
        "own time-out" => ScriptedReply.Failure(new TaskCanceledException("own", new TimeoutException())),
        "aggregate" => ScriptedReply.Failure(new AggregateException(new HttpRequestException("refused"), new HttpRequestException("refused"))),
        "http exception 503" => ScriptedReply.Failure(new HttpRequestException("unavailable", inner: null, HttpStatusCode.ServiceUnavailable)),
        "no json" => ScriptedReply.Failure(new JsonException("no json")),
        "unknown" => ScriptedReply.Failure(new NotSupportedException("unknown")),
        "empty" => "",
        "blank" => " \n ",
        _ => ScriptedReply.HttpError(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
