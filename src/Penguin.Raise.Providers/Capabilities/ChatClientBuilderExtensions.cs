using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Penguin.Raise.Providers;

/// <summary>Pipeline steps for <see cref="ChatClientBuilder"/>.</summary>
public static class ChatClientBuilderExtensions
{
    /// <summary>Leaves out what the model cannot take: it is found out from refusals (HTTP 400 or 422 that names temperature, seed or the response format), asked again at once
    /// without it, remembered, logged, and noted in the response under <see cref="ModelCapabilities.LeftOutProperty"/>. A schema falls back to JSON mode, that to plain text.</summary>
    /// <remarks>Clients of a <see cref="ModelClientFactory"/> have it. Put it behind <c>UseModelResilience</c>, which counts its further requests. What is known by then:
    /// <c>client.GetService&lt;ModelCapabilities&gt;()</c>.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="told">What is known beforehand; <see langword="null"/> for nothing.</param>
    /// <param name="loggerFactory">Where refusals are logged; <see langword="null"/> for nowhere.</param>
    /// <returns>The builder.</returns>
    public static ChatClientBuilder UseModelCapabilities(this ChatClientBuilder builder, ModelCapabilities? told = null, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(inner => new CapableChatClient(inner, told ?? new ModelCapabilities(), (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Penguin.Raise.Providers")));
    }
}
