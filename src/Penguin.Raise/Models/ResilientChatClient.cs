using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;

namespace Penguin.Raise;

/// <summary>Sends every call through the one pipeline and turns every failure into a <see cref="ModelCallException"/>. Safe for concurrent use.</summary>
internal sealed class ResilientChatClient : DelegatingChatClient
{
    public const string AttemptsProperty = ModelCallProperties.Attempts;
    public const string DiscardedProperty = "penguin.raise.discarded";

    private readonly TimeSpan? _attemptTimeout;
    private readonly TimeSpan? _streamTimeout;
    private readonly TimeProvider _time;
    private readonly FailureClassifier _classifier;
    private readonly Lazy<CallPipeline> _pipeline; // built by the first call, so that a host starts sooner
    private readonly FinishReasons _callReasons;
    private readonly FinishReasons _streamReasons;
    private readonly string? _provider;
    private readonly string? _model;
    private readonly ModelBudget? _budget;

    public ResilientChatClient(IChatClient inner, ModelCallOptions options, TimeProvider time)
        : base(inner)
    {
        (_attemptTimeout, _streamTimeout, _time) = (options.AttemptTimeout, options.StreamTimeout, time);
        _classifier = new FailureClassifier(time, [.. options.Classifiers]);
        var settings = options.Copy();
        _pipeline = new Lazy<CallPipeline>(() => new CallPipeline(settings, _classifier, time));
        _budget = options.Budget;
        var metadata = inner.GetService<ChatClientMetadata>();
        (_provider, _model) = (metadata?.ProviderName, metadata?.DefaultModelId);
        _callReasons = new FinishReasons(options.ExpectFinishReason, _provider);
        _streamReasons = new FinishReasons(options.ExpectFinishReason, _provider);
    }

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var call = Call(messages, options);
        try
        {
            var response = await RunAsync(call, pipeline => pipeline.Call, token => SendAsync(call, token), cancellationToken).ConfigureAwait(false);
            Note(response.AdditionalProperties ??= [], call);
            return response;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, call);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var call = Call(messages, options);
        var tally = new StreamTally();
        OpenStream? open = null;
        try
        {
            open = await RunAsync(call, pipeline => pipeline.Stream, token => OpenAsync(call, tally = new StreamTally(), cancellationToken, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Failed(failure, call);
        }

        await using var stream = open.ConfigureAwait(false);
        try
        {
            open.Head.ForEach(update => call.Count(update.AdditionalProperties));
            Note(open.Current.AdditionalProperties ??= [], call);
            foreach (var update in open.Head)
            {
                yield return update;
            }

            while (await NextAsync(open, tally, call, cancellationToken).ConfigureAwait(false))
            {
                yield return open.Current;
            }
        }
        finally
        {
            call.Charge?.Settle(tally.Usage(call.Messages), tally.Model);
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IChatClient) && serviceKey as string == ModelCallProperties.BeneathPipeline ? InnerClient : base.GetService(serviceType, serviceKey);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_pipeline.IsValueCreated)
            {
                _pipeline.Value.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private static void Note(AdditionalPropertiesDictionary properties, CallState call)
    {
        properties[AttemptsProperty] = call.Attempts;
        if (call.Discarded != default)
        {
            properties[DiscardedProperty] = call.Discarded;
        }
    }

    private CallState Call(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var budgets = BudgetScope.Current;
        return new CallState(
            messages as IReadOnlyList<ChatMessage> ?? [.. messages], options, _budget is null || Array.IndexOf(budgets, _budget) >= 0 ? budgets : [.. budgets, _budget]);
    }

    private ValueTask<T> RunAsync<T>(CallState call, Func<CallPipeline, ResiliencePipeline> attempt, Func<CancellationToken, ValueTask<T>> send, CancellationToken caller)
    {
        var pipeline = _pipeline.Value;
        return pipeline.Total.ExecuteAsync(
            async total =>
            {
                call.Place = pipeline.Limiter is null ? null : await pipeline.Limiter.AcquireAsync(1, total).ConfigureAwait(false);
                return await pipeline.Retries.ExecuteAsync(retry => AttemptAsync(call, attempt(pipeline), send, caller, retry), total).ConfigureAwait(false);
            },
            caller);
    }

    private async ValueTask<T> AttemptAsync<T>(
        CallState call, ResiliencePipeline attempt, Func<CancellationToken, ValueTask<T>> send, CancellationToken caller, CancellationToken retry)
    {
        call.Charge = BudgetCharge.Hold(call.Budgets, call.Messages, call.Options, _model);
        try
        {
            return await attempt.ExecuteAsync(
                token =>
                {
                    call.Sent(1);
                    return OwnTimeoutAsFailureAsync(send(token), call, caller);
                },
                retry).ConfigureAwait(false);
        }
        catch
        {
            call.Charge?.Dispose();
            throw;
        }
    }

    // A client that does not obey its token is left behind, so that every limit holds.
    private async ValueTask<ChatResponse> SendAsync(CallState call, CancellationToken token)
    {
        var reply = await base.GetResponseAsync(call.Messages, call.Options?.Clone(), token).WaitAsync(token).ConfigureAwait(false);
        call.Count(reply.AdditionalProperties);
        var usage = ModelUsage.Of(reply.Usage, 1, call.Messages, reply);
        if (ReplyEnd.FaultOf(reply, _callReasons.AreExpected) is { } fault)
        {
            call.Discard(usage, reply.ModelId);
            throw new ModelCallException(fault);
        }

        call.Charge?.Settle(usage, reply.ModelId);
        _callReasons.Learn(reply.FinishReason);
        return reply;
    }

    private async ValueTask<OpenStream> OpenAsync(CallState call, StreamTally tally, CancellationToken caller, CancellationToken opening)
    {
        try
        {
            var updates = base.GetStreamingResponseAsync(call.Messages, call.Options?.Clone(), CancellationToken.None);
            return await OpenStream.StartAsync(updates, tally, _streamReasons.AreExpected, _time, caller, opening).ConfigureAwait(false);
        }
        catch when (!tally.IsEmpty)
        {
            call.Discard(tally.Usage(call.Messages), tally.Model);
            throw;
        }
    }

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

    private async ValueTask<bool> NextAsync(OpenStream open, StreamTally tally, CallState call, CancellationToken cancellationToken)
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
            call.Discard(tally.Usage(call.Messages), tally.Model);
            throw Failed(failure, call);
        }
    }

    private ModelCallException Failed(Exception failure, CallState call) =>
        _classifier.Classify(failure, ModelStage.TryGet(call.Options, out var stage) ? stage : null, _provider, call.Attempts).Costing(call.Discarded);
}
