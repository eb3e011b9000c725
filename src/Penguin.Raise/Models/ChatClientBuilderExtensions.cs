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
        return builder.Use(inner => Resilient(inner, options ?? new ModelCallOptions(), time ?? TimeProvider.System));
    }

    internal static IChatClient Resilient(IChatClient inner, ModelCallOptions options, TimeProvider time)
    {
        OptionsFaults.ThrowIfAny(new ModelCallOptionsValidator(), options);
        return inner.GetService<ResilientChatClient>() is null ? new ResilientChatClient(inner, options, time) : inner;
    }
}
