using System.ClientModel;
using System.Globalization;
using System.Net;

namespace Penguin.Raise.Testing;

/// <summary>HTTP errors as the OpenAI client throws them.</summary>
internal static class HttpFailure
{
    public static ClientResultException Create(int status, string? retryAfter, string? message, string? errorCode = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 100);
        var reason = Enum.IsDefined((HttpStatusCode)status) ? ((HttpStatusCode)status).ToString() : "";
        return new ClientResultException(
            string.Create(CultureInfo.InvariantCulture, $"HTTP {status} ({reason}: {message ?? "injected by a test"})"), new FailedResponse(status, reason, retryAfter, errorCode));
    }
}
