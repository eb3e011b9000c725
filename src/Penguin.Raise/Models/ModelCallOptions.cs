using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How every model call is protected: one pipeline of a total time-out, a concurrency limit, retries, a circuit breaker and a time-out per attempt.</summary>
public sealed class ModelCallOptions
{
    /// <summary>Whether <c>AddRaise</c> puts the pipeline in front of the chat clients.</summary>
    /// <value><see langword="true"/> by default. Switch it off when the host's client has another pipeline of its own: two layers multiply retries.</value>
    /// <remarks>A client behind <see cref="ChatClientBuilderExtensions.UseModelResilience"/> is used as it is, whatever is set here.</remarks>
    public bool Enabled { get; set; } = true;

    /// <summary>How often a failed call is sent again.</summary>
    /// <value>0 to 10; 3 by default. 0 switches retries off.</value>
    /// <remarks>Each retry is a call more, in money and time.</remarks>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>The wait before the first retry; it doubles each time, with jitter.</summary>
    /// <value>0 to 1 hour; 1 second by default.</value>
    [DurationRange(0, 3600)]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a retry, where the server asks for none.</summary>
    /// <value>0 to 1 hour; 30 seconds by default.</value>
    [DurationRange(0, 3600)]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait that a server may ask for (Retry-After). When it asks for more, the call fails at once.</summary>
    /// <value>0 to 1 day; 2 minutes by default.</value>
    [DurationRange(0, 86400)]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one attempt may take; for a stream, the longest silence.</summary>
    /// <value>10 milliseconds to 1 day; 60 seconds by default; <see langword="null"/> switches it off.</value>
    [DurationRange(0.01, 86400)]
    public TimeSpan? AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call may take with its wait for a free place, all its retries and their waits; for a stream, until its first update.</summary>
    /// <value>10 milliseconds to 1 day; 5 minutes by default; <see langword="null"/> switches it off.</value>
    [DurationRange(0.01, 86400)]
    public TimeSpan? TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a stream may keep its reader waiting in all, from its first update on. The time that the reader takes itself does not count.</summary>
    /// <value>10 milliseconds to 1 day; 10 minutes by default; <see langword="null"/> switches it off.</value>
    /// <remarks>Ends streams that drip: each update arrives within <see cref="AttemptTimeout"/>, and the last one never does.</remarks>
    [DurationRange(0.01, 86400)]
    public TimeSpan? StreamTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether replies of this client say why they ended. Where they do, one that does not was cut.</summary>
    /// <value><see langword="null"/> by default: expected of OpenAI, Anthropic and Ollama clients, and of others once one of their replies has said so.</value>
    /// <remarks>Set it to <see langword="false"/> for a server that leaves the finish reason out; streams that are cut without an error then pass as whole.</remarks>
    public bool? ExpectFinishReason { get; set; }

    /// <summary>How many calls run at a time; the others wait their turn.</summary>
    /// <value>0 to 10,000; 16 by default. 0 switches the limit off.</value>
    [Range(0, 10_000)]
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>The share of calls that must fail by the server's fault, within <see cref="BreakerSamplingDuration"/>, to pause calls.</summary>
    /// <value>0 to 1; 0.8 by default. 0 switches the circuit breaker off.</value>
    /// <remarks>Plain calls and streams are counted and paused apart from each other.</remarks>
    [Range(0.0, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.8;

    /// <summary>How many calls the breaker must have seen before it may pause.</summary>
    /// <value>2 to 100,000; 20 by default.</value>
    [Range(2, 100_000)]
    public int BreakerMinimumThroughput { get; set; } = 20;

    /// <summary>The time over which the breaker counts.</summary>
    /// <value>0.5 seconds to 1 day; 30 seconds by default.</value>
    [DurationRange(0.5, 86400)]
    public TimeSpan BreakerSamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long calls are paused.</summary>
    /// <value>0.5 seconds to 1 day; 15 seconds by default.</value>
    [DurationRange(0.5, 86400)]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The budget of all calls with these settings, retries included.</summary>
    /// <value><see langword="null"/> by default: no budget. The same object counts wherever it is set.</value>
    /// <remarks>It counts also where <see cref="Enabled"/> is <see langword="false"/> and where a client has a pipeline already.</remarks>
    public ModelBudget? Budget { get; set; }

    /// <summary>Classifies exceptions of clients that this library does not know. The first that answers wins; <see langword="null"/> means "not mine".</summary>
    /// <remarks>Part of the pipeline: they have no effect where <see cref="Enabled"/> is <see langword="false"/>.</remarks>
    public IList<Func<Exception, ModelFailureKind?>> Classifiers { get; } = [];

    /// <summary>The source of jitter: numbers from 0 (inclusive) to 1 (exclusive). <see langword="null"/>: chance.</summary>
    public Func<double>? JitterSource { get; set; }

    internal ModelCallOptions Copy() => (ModelCallOptions)MemberwiseClone();
}
