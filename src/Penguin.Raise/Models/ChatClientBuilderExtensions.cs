using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Pipeline steps for <see cref="ChatClientBuilder"/>.</summary>
public static class ChatClientBuilderExtensions
{
    /// <summary>Sends every call through one Polly pipeline: concurrency limit, total time-out, retries with jitter and Retry-After, circuit breaker, time-out per attempt.</summary>
    /// <remarks>Every failure then arrives as a <see cref="ModelCallException"/>. A stream is retried only until its first update has been handed on. A client that stands
    /// behind this step already is used as it is, under its own settings: two layers would multiply retries.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="time">The clock of time-outs and waits; <see langword="null"/> for the system's.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; thrown when the client is built.</exception>
    public static ChatClientBuilder UseModelResilience(this ChatClientBuilder builder, ModelCallOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(inner => Protected(inner, options ?? new ModelCallOptions(), time ?? TimeProvider.System, always: true));
    }

    /// <summary>Puts every call under a budget, and its usage into the budget's ledger.</summary>
    /// <remarks>Before or behind <see cref="UseModelResilience"/>, once: each attempt counts, and what is refused is not sent. A call without room fails as
    /// <see cref="ModelFailureKind.BudgetSpent"/>.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="budget">The budget. Many clients may share it.</param>
    /// <returns>The builder.</returns>
    public static ChatClientBuilder UseModelBudget(this ChatClientBuilder builder, ModelBudget budget)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(budget);
        return builder.Use(inner => new BudgetedChatClient(inner, budget));
    }

    /// <summary>Puts the agent in front of a chat client: it asks the few things that matter, answers safely for this person, and offers help first where somebody may be in danger.</summary>
    /// <remarks>
    /// <para>Every stage uses the client behind this step, unless one is keyed by the name of a <see cref="ModelStage"/>; the answer gets the host's messages and options unchanged. Where <c>AddRaise</c> was called, its
    /// settings and parts are used. A conversation is found by <see cref="ChatOptions.ConversationId"/>, else by the <see cref="ChatMessage.MessageId"/> of the agent's last message in the history, so keep these ids.</para>
    /// <para>A turn costs one call to read the message and, where it ends in an answer, one to write it. A request with nothing new of the person, such as a tool's result, goes straight to the answer.
    /// Put <c>UseFunctionInvocation</c> before this step; docs/integration.md has the order of the others.</para>
    /// <para>Privacy: what people write and what is known of them is sent to the models of these two stages, and kept in the session store.</para>
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings for this client; parts that <c>AddRaise</c> has registered keep theirs.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; thrown when the client is built.</exception>
    public static ChatClientBuilder UseRaise(this ChatClientBuilder builder, Action<RaiseOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) => RaiseChatAssembly.Build(inner, services, configure));
    }

    /// <summary>The client with its pipeline, if it has none, and its budget, if there is one.</summary>
    internal static IChatClient Protected(IChatClient inner, ModelCallOptions options, TimeProvider time, bool always = false)
    {
        OptionsFaults.ThrowIfAny(new ModelCallOptionsValidator(), options);
        return (always || options.Enabled) && inner.GetService<ResilientChatClient>() is null ? new ResilientChatClient(inner, options, time)
            : options.Budget is { } budget ? new BudgetedChatClient(inner, budget) : inner;
    }
}
