using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise.Providers;

/// <summary>How a <see cref="ModelClientFactory"/> builds clients.</summary>
public sealed class ModelClientOptions
{
    /// <summary>Where keys are looked for before the environment: user secrets, a vault. See <see cref="ModelClientFactory"/> for their names.</summary>
    /// <value><see langword="null"/> by default: the environment alone.</value>
    public IConfiguration? Configuration { get; set; }

    /// <summary>What is known of the models beforehand. What it says goes before the provider's defaults; what it leaves open is taken from them, then found out.</summary>
    /// <value><see langword="null"/> by default.</value>
    public ModelCapabilities? Capabilities { get; set; }

    /// <summary>The longest body of a response, in bytes; a longer one ends the call as a failure.</summary>
    /// <value>1,024 to 2,147,483,647; 67,108,864 by default (64 MiB). It bounds the memory that a broken server can take.</value>
    [System.ComponentModel.DataAnnotations.Range(1024, int.MaxValue)]
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Makes the innermost HTTP handler of each client: for a proxy, an own root certificate, a test.</summary>
    /// <value><see langword="null"/> by default: a <see cref="SocketsHttpHandler"/> that does not follow redirects.</value>
    public Func<HttpMessageHandler>? Handler { get; set; }

    /// <summary>The scenarios that a simulated model knows the controls of.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<Scenario> Scenarios { get; set; } = [];

    /// <summary>Where fallbacks are logged. No prompt, value or key is ever logged.</summary>
    /// <value><see langword="null"/> by default: nowhere.</value>
    public ILoggerFactory? LoggerFactory { get; set; }
}
