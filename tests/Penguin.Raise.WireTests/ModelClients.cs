using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Penguin.Raise.Providers;

namespace Penguin.Raise.WireTests;

/// <summary>The clients as hosts build them: from a spec, behind the library's pipeline.</summary>
internal static class ModelClients
{
    private static readonly IConfiguration Keys = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["OPENAI_API_KEY"] = "test-key", ["OPENAI_COMPATIBLE_API_KEY"] = "test-key", ["AZURE_OPENAI_API_KEY"] = "test-key", ["ANTHROPIC_API_KEY"] = "test-key", ["OLLAMA_API_KEY"] = "test-key",
    }).Build();

    public static ModelDoctorOptions DoctorOptions => new() { TimeoutSeconds = 20, Clients = new ModelClientOptions { Configuration = Keys } };

    public static ModelClientFactory Factory(ILoggerFactory? logs = null) =>
        new(new ModelClientOptions { Configuration = Keys, MaxResponseBytes = 64 * 1024, LoggerFactory = logs });

    public static IChatClient Over(string spec, TimeProvider clock, ILoggerFactory? logs = null, int concurrency = 16) =>
        Factory(logs).CreateChatClient(spec).AsBuilder().UseModelResilience(
            new ModelCallOptions { JitterSource = () => 0.5, BreakerFailureRatio = 0, MaxConcurrency = concurrency, AttemptTimeout = WireClock.AttemptTimeout, TotalTimeout = WireClock.TotalTimeout }, clock).Build();

    /// <summary>With the library's own settings but for the waits between retries.</summary>
    public static IChatClient WithoutWaits(string spec) =>
        Factory().CreateChatClient(spec).AsBuilder().UseModelResilience(new ModelCallOptions { BaseDelay = TimeSpan.Zero, MaxConcurrency = 32 }).Build();
}
