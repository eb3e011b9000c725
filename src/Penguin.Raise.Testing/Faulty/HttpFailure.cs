using System.ClientModel;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Penguin.Raise.Testing;

/// <summary>HTTP errors as the OpenAI client throws them.</summary>
internal static class HttpFailure
{
    public static ClientResultException Create(int status, string? retryAfter, string? message, string? errorCode = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 100);
        var reason = Enum.IsDefined((HttpStatusCode)status) ? ((HttpStatusCode)status).ToString() : "";
        return new ClientResultException(
            string.Create(CultureInfo.InvariantCulture, $"HTTP {status} ({reason}: {message ?? "injected by a test"})"), new FailedResponse(status, reason, retryAfter, Body(message, errorCode)));
    }

    // A message that is a document stands for the whole body, as servers send it.
    private static string? Body(string? message, string? errorCode) => message?.StartsWith('{') == true ? message
        : errorCode is null ? null : $$$"""{"error":{"message":"injected by a test","code":"{{{JsonEncodedText.Encode(errorCode)}}}"}}""";
}
