using Microsoft.Extensions.Logging;

namespace Penguin.Raise.Providers;

/// <summary>Every log message of this package. None carries a prompt, a reply, a value of a person or a key.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Warning, "The model '{Model}' refuses {Features}; calls go on without.")]
    public static partial void FeatureRefused(ILogger logger, string model, string features);

    [LoggerMessage(102, LogLevel.Information, "The model '{Model}' reports no usage.")]
    public static partial void UsageMissing(ILogger logger, string model);

    [LoggerMessage(103, LogLevel.Information, "The model '{Model}' does not say why it stopped.")]
    public static partial void StopReasonMissing(ILogger logger, string model);
}
