using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Penguin.Raise;

/// <summary>Builds the one pipeline: concurrency limit, total time-out, retry, circuit breaker, time-out per attempt (outermost first).</summary>
/// <remarks>
/// An <see cref="OperationCanceledException"/> in it means that the caller, or the total time-out, has ended the call: it is not retried and says nothing
/// about the server. A call therefore has to turn those that its own time-out or its client has caused into failures (<see cref="ResilientChatClient"/> does).
/// </remarks>
internal static class CallPipeline
{
    public static ResiliencePipeline Build(ModelCallOptions options, FailureClassifier classifier, TimeProvider time, RateLimiter? limiter)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (limiter is not null)
        {
            builder.AddRateLimiter(new RateLimiterStrategyOptions { RateLimiter = call => limiter.AcquireAsync(1, call.Context.CancellationToken) });
        }

        if (options.TotalTimeout is { } total)
        {
            builder.AddTimeout(new TimeoutStrategyOptions { Timeout = total });
        }

        if (options.MaxRetries > 0)
        {
            builder.AddRetry(Retry(options, classifier));
        }

        if (options.BreakerFailureRatio > 0)
        {
            builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = options.BreakerFailureRatio, MinimumThroughput = options.BreakerMinimumThroughput,
                SamplingDuration = options.BreakerSamplingDuration, BreakDuration = options.BreakDuration,
                ShouldHandle = call => ValueTask.FromResult(call.Outcome.Exception is { } failure and not OperationCanceledException && Of(failure, classifier).CountsAgainstServer),
            });
        }

        return options.AttemptTimeout is { } attempt ? builder.AddTimeout(new TimeoutStrategyOptions { Timeout = attempt }).Build() : builder.Build();
    }

    private static RetryStrategyOptions Retry(ModelCallOptions options, FailureClassifier classifier)
    {
        var longest = options.MaxRetryAfter;
        var retry = new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries, BackoffType = DelayBackoffType.Exponential, UseJitter = true, Delay = options.BaseDelay, MaxDelay = options.MaxDelay,
            ShouldHandle = call => ValueTask.FromResult(ShouldRetry(call, longest, classifier)),
            DelayGenerator = call => ValueTask.FromResult(call.Outcome.Exception is { } failure ? Of(failure, classifier).RetryAfter : null),
        };
        if (options.JitterSource is { } jitter)
        {
            retry.Randomizer = jitter;
        }

        return retry;
    }

    private static bool ShouldRetry(RetryPredicateArguments<object> call, TimeSpan longest, FailureClassifier classifier)
    {
        if (call.Outcome.Exception is not { } failure || failure is OperationCanceledException)
        {
            return false;
        }

        var found = Of(failure, classifier);
        return found.IsTransient && (found.RetryAfter ?? TimeSpan.Zero) <= longest;
    }

    private static ModelCallException Of(Exception failure, FailureClassifier classifier) => failure as ModelCallException ?? classifier.Classify(failure);
}
