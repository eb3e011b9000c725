using Microsoft.Extensions.Logging;

namespace Penguin.Raise.Providers;

/// <summary>What is known of a model, and grows with each refusal. Safe for concurrent use.</summary>
internal sealed class CapabilityMemory(ModelCapabilities told, string model, ILogger logger)
{
    private readonly Lock _lock = new();
    private ModelCapabilities _known = told;

    public ModelCapabilities Known
    {
        get
        {
            lock (_lock)
            {
                return _known;
            }
        }
    }

    /// <summary>A refusal of something that was sent: from now on it is left out.</summary>
    public void Refused(FittingOptions sent, Feature refused)
    {
        lock (_lock)
        {
            var before = _known;
            _known = before with
            {
                Temperature = refused.HasFlag(Feature.Temperature) ? false : before.Temperature,
                Seed = refused.HasFlag(Feature.Seed) ? false : before.Seed,
                SchemaOutput = refused.HasFlag(Feature.Format) && sent.HasSchema ? false : before.SchemaOutput,
                JsonMode = refused.HasFlag(Feature.Format) && !sent.HasSchema ? false : before.JsonMode,
            };
            if (_known == before)
            {
                return;
            }
        }

        Log.FeatureRefused(logger, model, NamesOf(sent, refused));
    }

    /// <summary>A response to what was sent: it was taken.</summary>
    public void Answered(FittingOptions sent, bool hasUsage, bool hasStopReason)
    {
        bool usageGone, reasonGone;
        lock (_lock)
        {
            (usageGone, reasonGone) = (!hasUsage && _known.Usage != false, !hasStopReason && _known.StopReasons != false);
            _known = _known with
            {
                Temperature = sent.Sent.HasFlag(Feature.Temperature) ? _known.Temperature ?? true : _known.Temperature,
                Seed = sent.Sent.HasFlag(Feature.Seed) ? _known.Seed ?? true : _known.Seed,
                SchemaOutput = sent.HasSchema ? _known.SchemaOutput ?? true : _known.SchemaOutput,
                JsonMode = sent.Sent.HasFlag(Feature.Format) && !sent.HasSchema ? _known.JsonMode ?? true : _known.JsonMode,
                Usage = hasUsage && _known.Usage != false, StopReasons = hasStopReason && _known.StopReasons != false,
            };
        }

        if (usageGone)
        {
            Log.UsageMissing(logger, model);
        }

        if (reasonGone)
        {
            Log.StopReasonMissing(logger, model);
        }
    }

    private static string NamesOf(FittingOptions sent, Feature refused) => string.Join(", ", new[]
    {
        refused.HasFlag(Feature.Temperature) ? "temperature" : null, refused.HasFlag(Feature.Seed) ? "seed" : null,
        refused.HasFlag(Feature.Format) ? sent.HasSchema ? "schema" : "JSON mode" : null,
    }.Where(name => name is not null));
}
