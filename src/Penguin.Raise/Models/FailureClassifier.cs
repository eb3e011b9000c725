using System.ClientModel;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Penguin.Raise;

/// <summary>The one place where the exceptions of chat clients become failure kinds.</summary>
/// <remarks>Clients wrap what their transport throws, so an exception is read together with those inside it: the outermost that says something decides.</remarks>
internal sealed class FailureClassifier(TimeProvider time, IEnumerable<Func<Exception, ModelFailureKind?>> others)
{
    private const int Deepest = 8;

    public static FailureClassifier Default { get; } = new(TimeProvider.System, []);

    public ModelCallException Classify(Exception exception, ModelStage? stage = null, string? provider = null, int? attempts = null)
    {
        var chain = Chain(exception).ToArray();
        if (chain.OfType<ModelCallException>().FirstOrDefault() is { } known)
        {
            return known.With(stage, provider, Math.Max(known.Attempts, attempts ?? 0));
        }

        var facts = chain.Select(HttpFacts.Of).FirstOrDefault(found => found is not null);
        var wait = chain.OfType<BrokenCircuitException>().FirstOrDefault()?.RetryAfter ?? RetryAfterText.Read(facts?.RetryAfter, time.GetUtcNow());
        return new ModelCallException(KindOf(chain, facts), stage, provider, facts?.Status, wait, attempts ?? 1, exception.GetType().Name);
    }

    private ModelFailureKind KindOf(Exception[] chain, HttpFacts? facts)
    {
        if (chain.SelectMany(_ => others, (found, classify) => classify(found)).FirstOrDefault(kind => kind is not null) is { } told)
        {
            return told;
        }

        if (facts is not null)
        {
            return StatusKinds.Of(facts, chain[0].Message);
        }

        // A certificate that is not trusted comes as a connection error of the client; only the inside tells.
        return Array.Exists(chain, IsNotTrusted) ? ModelFailureKind.NotTrusted : chain.Select(KindOf).FirstOrDefault(kind => kind != ModelFailureKind.Unknown);
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        var depth = 0;
        for (var at = exception; at is not null && depth < Deepest; depth++)
        {
            yield return at;

            // The breaker puts the failure that it remembers inside its own.
            at = at is BrokenCircuitException ? null : at is AggregateException { InnerExceptions.Count: > 0 } many ? many.InnerExceptions[0] : at.InnerException;
        }
    }

    private static bool IsNotTrusted(Exception exception) => exception is AuthenticationException or HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    private static ModelFailureKind KindOf(Exception exception) => exception switch
    {
        TimeoutRejectedException or TimeoutException or OperationCanceledException => ModelFailureKind.Timeout,
        BrokenCircuitException => ModelFailureKind.CircuitOpen,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => ModelFailureKind.Malformed,
        HttpRequestException or ClientResultException or IOException or SocketException => ModelFailureKind.Unreachable,
        ObjectDisposedException => ModelFailureKind.Unknown,
        JsonException or FormatException or ArgumentOutOfRangeException or InvalidOperationException or KeyNotFoundException => ModelFailureKind.Malformed,
        _ => NamedExceptions.KindOf(exception) ?? ModelFailureKind.Unknown,
    };
}
