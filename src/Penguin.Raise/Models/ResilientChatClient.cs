using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using Polly;

namespace Penguin.Raise;

/// <summary>Sends every call through the one pipeline and turns every failure into a <see cref="ModelCallException"/>. Safe for concurrent use.</summary>
internal sealed class ResilientChatClient : DelegatingChatClient
{
    public const string AttemptsProperty = "penguin.raise.attempts";

    private readonly TimeSpan? _attemptTimeout;
    private readonly TimeProvider _time;
    private readonly FailureClassifier _classifier;
    private readonly ConcurrencyLimiter? _limiter;
    private readonly ResiliencePipeline _calls;
    private readonly ResiliencePipeline _streams;
    private readonly string? _provider;

    public ResilientChatClient(IChatClient inner, ModelCallOptions options, TimeProvider time)
        : base(inner)
    {
        _attemptTimeout = options.AttemptTimeout;
        _time = time;
        _classifier = new FailureClassifier(time, [.. options.Classifiers]);
        _limiter = options.MaxConcurrency == 0 ? null : new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.MaxConcurrency, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _calls = CallPipeline.Build(options, _classifier, time, _limiter);
        _streams = CallPipeline.Build(options, _classifier, time, limiter: null);
        _provider = inner.GetService<ChatClientMetadata>()?.ProviderName;
    }

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var attempts = 0;
        try
        {
            var response = await _calls.ExecuteAsync(
                async token =>
                {
                    attempts++;
                    var reply = await OwnTimeoutAsFailureAsync(SendAsync(sent, options, token), cancellationToken).ConfigureAwait(false);
                    return reply.Messages.All(message => IsEmpty(message.Contents)) ? throw new ModelCallException(ModelFailureKind.EmptyReply) : reply;
                },
                cancellationToken).ConfigureAwait(false);
            (response.AdditionalProperties ??= [])[AttemptsProperty] = attempts;
            return response;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, options, attempts);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        using var lease = _limiter is null ? null : await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        var attempts = 0;
        OpenStream? open = null;
        try
        {
            open = await _streams.ExecuteAsync(
                token =>
                {
                    attempts++;
                    var updates = base.GetStreamingResponseAsync(sent, options?.Clone(), CancellationToken.None);
                    return OwnTimeoutAsFailureAsync(OpenStream.StartAsync(updates, _time, cancellationToken, token), cancellationToken);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, options, attempts);
        }

        await using var stream = open.ConfigureAwait(false);
        (open.Current.AdditionalProperties ??= [])[AttemptsProperty] = attempts;
        foreach (var update in open.Head)
        {
            yield return update;
        }

        while (await NextAsync(open, options, attempts, cancellationToken).ConfigureAwait(false))
        {
            yield return open.Current;
        }
    }

    internal static bool IsEmpty(IEnumerable<AIContent> contents) =>
        contents.All(content => content is UsageContent || (content is TextContent text && string.IsNullOrWhiteSpace(text.Text)));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limiter?.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueTask<ChatResponse> SendAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
        new(base.GetResponseAsync(messages, options?.Clone(), cancellationToken));

    private async ValueTask<T> OwnTimeoutAsFailureAsync<T>(ValueTask<T> attempt, CancellationToken caller)
    {
        try
        {
            return await attempt.ConfigureAwait(false);
        }
        catch (OperationCanceledException stopped) when (!caller.IsCancellationRequested)
        {
            throw _classifier.Classify(stopped);
        }
    }

    private async ValueTask<bool> NextAsync(OpenStream open, ChatOptions? options, int attempts, CancellationToken cancellationToken)
    {
        try
        {
            return await open.MoveNextAsync(_attemptTimeout).ConfigureAwait(false);
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, options, attempts);
        }
    }

    private ModelCallException Failed(Exception failure, ChatOptions? options, int attempts) =>
        _classifier.Classify(failure, ModelStage.TryGet(options, out var stage) ? stage : null, _provider, attempts);
}
