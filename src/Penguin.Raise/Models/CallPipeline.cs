using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Penguin.Raise;

/// <summary>The parts of the one pipeline: total time-out, then (after the wait for a free place) retries, then circuit breaker and time-out per attempt.</summary>
/// <remarks>
/// An <see cref="OperationCanceledException"/> in it means that the caller, or the total time-out, has ended the call: it is not retried and says nothing
/// about the server. A call therefore has to turn those that its own time-out or its client has caused into failures (<see cref="ResilientChatClient"/> does).
/// </remarks>
internal sealed class CallPipeline(ModelCallOptions options, FailureClassifier classifier, TimeProvider time) : IDisposable
{
    /// <summary>The places for calls under way; <see langword="null"/> without a limit.</summary>
    public ConcurrencyLimiter? Limiter { get; } = options.MaxConcurrency == 0 ? null : new ConcurrencyLimiter(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.MaxConcurrency, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public ResiliencePipeline Total { get; } = TotalOf(options, time);

    public ResiliencePipeline Retries { get; } = RetriesOf(options, classifier, time);

    /// <summary>One attempt of a call.</summary>
    public ResiliencePipeline Call { get; } = AttemptOf(options, classifier, time);

    /// <summary>One attempt to open a stream.</summary>
    public ResiliencePipeline Stream { get; } = AttemptOf(options, classifier, time);

    public void Dispose() => Limiter?.Dispose();

    private static ResiliencePipeline TotalOf(ModelCallOptions options, TimeProvider time) => options.TotalTimeout is { } total
        ? new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(new TimeoutStrategyOptions { Timeout = total }).Build()
        : ResiliencePipeline.Empty;

    private static ResiliencePipeline RetriesOf(ModelCallOptions options, FailureClassifier classifier, TimeProvider time)
    {
        if (options.MaxRetries == 0)
        {
            return ResiliencePipeline.Empty;
        }

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

        return new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(retry).Build();
    }

    private static ResiliencePipeline AttemptOf(ModelCallOptions options, FailureClassifier classifier, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
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
