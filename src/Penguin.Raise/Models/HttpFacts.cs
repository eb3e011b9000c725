using System.ClientModel;
using System.Net;

namespace Penguin.Raise;

/// <summary>What an exception tells about the HTTP response behind it.</summary>
/// <param name="status">The status.</param>
/// <param name="retryAfter">The Retry-After header as it came.</param>
/// <param name="codes">The codes and types of the error that the server's reply names.</param>
internal sealed class HttpFacts(int status, string? retryAfter, IReadOnlyList<string> codes)
{
    public int Status => status;

    public string? RetryAfter => retryAfter;

    public IReadOnlyList<string> Codes => codes;

    public static HttpFacts? Of(Exception exception) => exception switch
    {
        ModelHttpException found => new HttpFacts((int)found.StatusCode!.Value, found.RetryAfter, found.ErrorCode is { } code ? [code] : []),
        ClientResultException { Status: > 0 } found => Of(found),
        HttpRequestException { StatusCode: HttpStatusCode code } => new HttpFacts((int)code, null, []),
        _ => NamedExceptions.StatusOf(exception) is { } known ? new HttpFacts(known, null, []) : null,
    };

    private static HttpFacts Of(ClientResultException exception)
    {
        var response = exception.GetRawResponse();
        var wait = response?.Headers.TryGetValue("Retry-After", out var text) is true ? text : null;
        return new HttpFacts(exception.Status, wait, response is null ? [] : ErrorCodes.Of(response));
    }
}
