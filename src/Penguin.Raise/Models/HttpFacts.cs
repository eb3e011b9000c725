using System.ClientModel;
using System.Net;

namespace Penguin.Raise;

/// <summary>What an exception tells about the HTTP response behind it.</summary>
/// <param name="Status">The status.</param>
/// <param name="RetryAfter">The Retry-After header as it came.</param>
/// <param name="Codes">The codes and types of the error that the server's reply names.</param>
internal sealed record HttpFacts(int Status, string? RetryAfter, IReadOnlyList<string> Codes)
{
    public static HttpFacts? Of(Exception exception) => exception switch
    {
        ModelHttpException found => new HttpFacts((int)found.StatusCode!.Value, found.RetryAfter, found.ErrorCode is { } code ? [code] : []),
        ClientResultException { Status: > 0 } found => Of(found),
        HttpRequestException { StatusCode: HttpStatusCode code } => new HttpFacts((int)code, null, []),
        _ => NamedExceptions.StatusOf(exception) is { } status ? new HttpFacts(status, null, []) : null,
    };

    private static HttpFacts Of(ClientResultException exception)
    {
        var response = exception.GetRawResponse();
        var wait = response?.Headers.TryGetValue("Retry-After", out var text) is true ? text : null;
        return new HttpFacts(exception.Status, wait, response is null ? [] : ErrorCodes.Of(response));
    }
}
