using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>The agent as a chat client, in front of the client that its stages use. Safe for concurrent use; what it knows of a conversation is in the session store.</summary>
internal sealed class RaiseChatClient : DelegatingChatClient
{
    private readonly RaiseAgent _agent;
    private readonly Func<IRaiseAgent, IRaiseAgent> _decorate;
    private readonly IRaiseSessionStore _store;
    private readonly RaiseChatOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public RaiseChatClient(
        IChatClient inner, RaiseAgent agent, Func<IRaiseAgent, IRaiseAgent> decorate, IRaiseSessionStore store, RaiseChatOptions options, TimeProvider time, ILogger logger)
        : base(inner) => (_agent, _decorate, _store, _options, _time, _logger) = (agent, decorate, store, options.Copy(), time, logger);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (ModelStage.TryGet(options, out _))
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false); // a call of an agent's own
        }

        var turn = await BeginAsync(messages, options, cancellationToken).ConfigureAwait(false);
        var outcome = await AgentFor(turn).RespondAsync(turn.Session, turn.Message, cancellationToken).ConfigureAwait(false);
        outcome = Kept(await turn.EndAsync(outcome, cancellationToken).ConfigureAwait(false));
        return new ChatReply(outcome, turn.Mark, _options.TypedContents).ToResponse(_time.GetUtcNow());
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (ModelStage.TryGet(options, out _))
        {
            await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }

            yield break;
        }

        var turn = await BeginAsync(messages, options, cancellationToken).ConfigureAwait(false);
        var stream = new ChatReplyStream(turn.Mark, _options.TypedContents, _time.GetUtcNow());
        await foreach (var update in AgentFor(turn).RespondStreamingAsync(turn.Session, turn.Message, cancellationToken).ConfigureAwait(false))
        {
            var next = update is OutcomeUpdate last
                ? stream.End(Kept(await turn.EndAsync(last.Outcome, cancellationToken).ConfigureAwait(false)))
                : stream.Next(update);
            foreach (var shown in next)
            {
                yield return shown;
            }
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType == typeof(IRaiseSessionStore) ? _store : base.GetService(serviceType, serviceKey);
    }

    private async ValueTask<ChatTurn> BeginAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var key = _options.ConversationKey is { } find ? find(options) : options?.ConversationId;
        return await ChatTurn.BeginAsync(
            _agent, _store, messages as IReadOnlyList<ChatMessage> ?? [.. messages], options, string.IsNullOrWhiteSpace(key) ? null : key, cancellationToken).ConfigureAwait(false);
    }

    private IRaiseAgent AgentFor(ChatTurn turn) => _decorate(_agent.In(turn.Chat, turn.Continues));

    /// <exception cref="ModelCallException">The turn failed, and the host wants that thrown.</exception>
    private RaiseOutcome Kept(RaiseOutcome outcome)
    {
        if (outcome is not FailedOutcome failed)
        {
            return outcome;
        }

        Log.ChatTurnFailed(_logger, failed.Diagnostic);
        return _options.ThrowOnFailure && outcome.Assessment.Action == CrisisAction.None ? throw new ModelCallException(failed.Kind, attempts: (int)failed.Usage.Calls) : outcome;
    }
}
