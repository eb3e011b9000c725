using System.ClientModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Penguin.Raise;

/// <summary>The one place where the exceptions of chat clients become failure kinds.</summary>
internal sealed class FailureClassifier(TimeProvider time, IEnumerable<Func<Exception, ModelFailureKind?>> others)
{
    public static FailureClassifier Default { get; } = new(TimeProvider.System, []);

    public ModelCallException Classify(Exception exception, ModelStage? stage = null, string? provider = null, int attempts = 1)
    {
        if (exception is ModelCallException known)
        {
            return known.With(stage, provider, Math.Max(known.Attempts, attempts));
        }

        var status = StatusOf(exception);
        var kind = others.Select(classify => classify(exception)).FirstOrDefault(found => found is not null)
            ?? (status is null ? KindOf(exception) : KindOf(status.Value));
        return new ModelCallException(kind, stage, provider, status, RetryAfterOf(exception), attempts, exception.GetType().Name);
    }

    private static ModelFailureKind KindOf(Exception exception) => exception switch
    {
        TimeoutRejectedException or TimeoutException or OperationCanceledException => ModelFailureKind.Timeout,
        BrokenCircuitException => ModelFailureKind.CircuitOpen,
        HttpRequestException or ClientResultException or IOException or SocketException or AuthenticationException => ModelFailureKind.Unreachable,
        AggregateException { InnerExceptions.Count: > 0 } many => KindOf(many.InnerExceptions[0]),
        JsonException or FormatException or ArgumentOutOfRangeException or InvalidOperationException or KeyNotFoundException => ModelFailureKind.Malformed,
        _ => ModelFailureKind.Unknown,
    };

    private static ModelFailureKind KindOf(int status) => status switch
    {
        401 or 403 => ModelFailureKind.Unauthorized,
        404 => ModelFailureKind.NotFound,
        408 or 409 => ModelFailureKind.ServerError,
        429 => ModelFailureKind.RateLimited,
        >= 400 and < 500 => ModelFailureKind.InvalidRequest,
        >= 500 => ModelFailureKind.ServerError,
        _ => ModelFailureKind.Malformed,
    };

    private static int? StatusOf(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 } found => found.Status,
        HttpRequestException { StatusCode: HttpStatusCode code } => (int)code,
        _ => null,
    };

    private TimeSpan? RetryAfterOf(Exception exception)
    {
        if (exception is BrokenCircuitException { RetryAfter: { } pause })
        {
            return pause;
        }

        if (exception is not ClientResultException found || found.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is not true || text is null)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e8)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? TimeSpan.FromTicks(Math.Max(0, (until - time.GetUtcNow()).Ticks))
            : null;
    }
}
