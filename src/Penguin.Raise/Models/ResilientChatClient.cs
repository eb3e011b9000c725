using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using Polly;

namespace Penguin.Raise;

/// <summary>Sends every call through the one pipeline and turns every failure into a <see cref="ModelCallException"/>. Safe for concurrent use.</summary>
internal sealed class ResilientChatClient : DelegatingChatClient
{
    public const string AttemptsProperty = ModelCallProperties.Attempts;

    private readonly TimeSpan? _attemptTimeout;
    private readonly TimeSpan? _streamTimeout;
    private readonly TimeProvider _time;
    private readonly FailureClassifier _classifier;
    private readonly ConcurrencyLimiter? _limiter;
    private readonly ResiliencePipeline _total;
    private readonly ResiliencePipeline _retries;
    private readonly ResiliencePipeline _callAttempt;
    private readonly ResiliencePipeline _streamAttempt;
    private readonly FinishReasons _callReasons;
    private readonly FinishReasons _streamReasons;
    private readonly string? _provider;

    public ResilientChatClient(IChatClient inner, ModelCallOptions options, TimeProvider time)
        : base(inner)
    {
        (_attemptTimeout, _streamTimeout, _time) = (options.AttemptTimeout, options.StreamTimeout, time);
        _classifier = new FailureClassifier(time, [.. options.Classifiers]);
        _limiter = options.MaxConcurrency == 0 ? null : new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.MaxConcurrency, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _total = CallPipeline.Total(options, time);
        _retries = CallPipeline.Retries(options, _classifier, time);
        _callAttempt = CallPipeline.Attempt(options, _classifier, time);
        _streamAttempt = CallPipeline.Attempt(options, _classifier, time);
        _provider = inner.GetService<ChatClientMetadata>()?.ProviderName;
        _callReasons = new FinishReasons(options.ExpectFinishReason, _provider);
        _streamReasons = new FinishReasons(options.ExpectFinishReason, _provider);
    }

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        using var call = new CallState();
        try
        {
            var response = await RunAsync(call, _callAttempt, token => SendAsync(call, sent, options, token), cancellationToken).ConfigureAwait(false);
            (response.AdditionalProperties ??= [])[AttemptsProperty] = call.Attempts;
            return response;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, options, call);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        using var call = new CallState();
        OpenStream? open = null;
        try
        {
            open = await RunAsync(call, _streamAttempt, token => OpenAsync(sent, options, cancellationToken, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, options, call);
        }

        await using var stream = open.ConfigureAwait(false);
        open.Head.ForEach(update => call.Count(update.AdditionalProperties));
        (open.Current.AdditionalProperties ??= [])[AttemptsProperty] = call.Attempts;
        foreach (var update in open.Head)
        {
            yield return update;
        }

        while (await NextAsync(open, options, call, cancellationToken).ConfigureAwait(false))
        {
            yield return open.Current;
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IChatClient) && serviceKey as string == ModelCallProperties.BeneathPipeline ? InnerClient : base.GetService(serviceType, serviceKey);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limiter?.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueTask<T> RunAsync<T>(CallState call, ResiliencePipeline attempt, Func<CancellationToken, ValueTask<T>> send, CancellationToken caller) => _total.ExecuteAsync(
        async total =>
        {
            call.Place = _limiter is null ? null : await _limiter.AcquireAsync(1, total).ConfigureAwait(false);
            return await _retries.ExecuteAsync(
                retry => attempt.ExecuteAsync(
                    token =>
                    {
                        call.Attempts++;
                        return OwnTimeoutAsFailureAsync(send(token), call, caller);
                    },
                    retry),
                total).ConfigureAwait(false);
        },
        caller);

    // A client that does not obey its token is left behind, so that every limit holds.
    private async ValueTask<ChatResponse> SendAsync(CallState call, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken token)
    {
        var reply = await base.GetResponseAsync(messages, options?.Clone(), token).WaitAsync(token).ConfigureAwait(false);
        call.Count(reply.AdditionalProperties);
        if (ReplyEnd.FaultOf(reply, _callReasons.AreExpected) is { } fault)
        {
            throw new ModelCallException(fault);
        }

        _callReasons.Learn(reply.FinishReason);
        return reply;
    }

    private ValueTask<OpenStream> OpenAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken caller, CancellationToken opening) =>
        OpenStream.StartAsync(base.GetStreamingResponseAsync(messages, options?.Clone(), CancellationToken.None), _streamReasons.AreExpected, _time, caller, opening);

    private async ValueTask<T> OwnTimeoutAsFailureAsync<T>(ValueTask<T> attempt, CallState call, CancellationToken caller)
    {
        try
        {
            return await attempt.ConfigureAwait(false);
        }
        catch (Exception failure) when (call.Counts(failure))
        {
            throw;
        }
        catch (OperationCanceledException stopped) when (!caller.IsCancellationRequested)
        {
            throw _classifier.Classify(stopped);
        }
    }

    private async ValueTask<bool> NextAsync(OpenStream open, ChatOptions? options, CallState call, CancellationToken cancellationToken)
    {
        try
        {
            if (await open.MoveNextAsync(_attemptTimeout, _streamTimeout).ConfigureAwait(false))
            {
                return true;
            }

            _streamReasons.Learn(open.FinishReason);
            return ReplyEnd.FaultOf(isEmpty: false, open.FinishReason, _streamReasons.AreExpected) is { } fault ? throw new ModelCallException(fault) : false;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, options, call);
        }
    }

    private ModelCallException Failed(Exception failure, ChatOptions? options, CallState call) =>
        _classifier.Classify(failure, ModelStage.TryGet(options, out var stage) ? stage : null, _provider, call.Attempts);
}
