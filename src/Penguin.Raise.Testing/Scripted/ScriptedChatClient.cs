using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>A chat client that gives exact replies, one after the other or by stage, and records every request. Safe for concurrent use.</summary>
/// <remarks>A call takes the first reply left for its stage, else the first one left for any stage, else what <see cref="Otherwise(ScriptedReply)"/> set.</remarks>
public sealed class ScriptedChatClient : IChatClient
{
    private readonly Lock _lock = new();
    private readonly ScriptedChatClientOptions _options;
    private readonly Queue<ScriptedReply> _any = new();
    private readonly Dictionary<ModelStage, Queue<ScriptedReply>> _staged = [];
    private readonly Dictionary<ModelStage, ScriptedReply> _stagedOtherwise = [];
    private readonly List<ScriptedRequest> _requests = [];
    private readonly CountSignal _received = new();
    private ScriptedReply? _otherwise;
    private CallGate? _gate;
    private int _scripted;

    /// <summary>Creates a client with replies for calls of any stage.</summary>
    /// <param name="replies">The replies in order; none is fine.</param>
    public ScriptedChatClient(params IEnumerable<ScriptedReply> replies)
        : this(new ScriptedChatClientOptions(), replies)
    {
    }

    /// <summary>Creates a client with settings.</summary>
    /// <param name="options">What it says about itself and its cost.</param>
    /// <param name="replies">The replies in order; none is fine.</param>
    public ScriptedChatClient(ScriptedChatClientOptions options, params IEnumerable<ScriptedReply> replies)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        Enqueue(replies);
    }

    /// <summary>The requests so far, in the order in which they came.</summary>
    public IReadOnlyList<ScriptedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Whether the client has been disposed. It goes on replying.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Adds replies for calls of any stage.</summary>
    /// <param name="replies">The replies in order.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Enqueue(params IEnumerable<ScriptedReply> replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        return Add(_any, replies);
    }

    /// <summary>Adds replies for calls of one stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="replies">The replies in order.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Enqueue(ModelStage stage, params IEnumerable<ScriptedReply> replies)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(replies);
        lock (_lock)
        {
            if (!_staged.TryGetValue(stage, out var queue))
            {
                _staged[stage] = queue = new Queue<ScriptedReply>();
            }

            return Add(queue, replies);
        }
    }

    /// <summary>Sets the reply to every call for which none is left.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Otherwise(ScriptedReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        lock (_lock)
        {
            _otherwise = reply;
        }

        return this;
    }

    /// <summary>Sets the reply to every call of one stage for which none is left.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="reply">The reply.</param>
    /// <returns>This client.</returns>
    public ScriptedChatClient Otherwise(ModelStage stage, ScriptedReply reply)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(reply);
        lock (_lock)
        {
            _stagedOtherwise[stage] = reply;
        }

        return this;
    }

    /// <summary>Holds the calls that come from now on before they are answered.</summary>
    /// <param name="calls">How many; later ones pass. <see langword="null"/>: all, until the gate is opened.</param>
    /// <returns>The gate. It takes the place of an earlier one, which keeps the calls that it holds.</returns>
    public CallGate HoldCalls(int? calls = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls ?? 1, 1, nameof(calls));
        lock (_lock)
        {
            return _gate = new CallGate(calls ?? int.MaxValue);
        }
    }

    /// <summary>Tells when this many requests have come in all.</summary>
    /// <param name="calls">The number, 1 and up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that completes then.</returns>
    public Task WhenReceivedAsync(int calls, CancellationToken cancellationToken = default) => _received.WhenAsync(calls).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ScriptExhaustedException">No reply is left.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var (request, reply) = await ReceiveAsync(messages, options, isStreaming: false, cancellationToken).ConfigureAwait(false);
        return await reply.ReplyAsync(request, _options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="ScriptExhaustedException">No reply is left.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (request, reply) = await ReceiveAsync(messages, options, isStreaming: true, cancellationToken).ConfigureAwait(false);
        await foreach (var update in reply.StreamAsync(request, _options, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(_options.ProviderName, defaultModelId: _options.ModelId)
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <inheritdoc/>
    public void Dispose() => IsDisposed = true;

    private ScriptedChatClient Add(Queue<ScriptedReply> queue, IEnumerable<ScriptedReply> replies)
    {
        lock (_lock)
        {
            foreach (var reply in replies)
            {
                queue.Enqueue(reply ?? throw new ArgumentException("A reply is null.", nameof(replies)));
                _scripted++;
            }
        }

        return this;
    }

    private async ValueTask<(ScriptedRequest Request, ScriptedReply Reply)> ReceiveAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        ScriptedRequest request;
        ScriptedReply? reply;
        CallGate? gate;
        lock (_lock)
        {
            request = new ScriptedRequest(_requests.Count + 1, messages, options, isStreaming);
            _requests.Add(request);
            reply = Next(request.Stage);
            gate = _gate;
        }

        _received.Add(1);
        if (gate is not null)
        {
            await gate.PassAsync(cancellationToken).ConfigureAwait(false);
        }

        return (request, reply ?? throw new ScriptExhaustedException(_scripted, request.Stage, request.Number));
    }

    private ScriptedReply? Next(ModelStage? stage)
    {
        if (stage is not null && _staged.TryGetValue(stage, out var queue) && queue.TryDequeue(out var reply))
        {
            return reply;
        }

        return _any.TryDequeue(out reply) ? reply : stage is not null && _stagedOtherwise.TryGetValue(stage, out reply) ? reply : _otherwise;
    }
}
