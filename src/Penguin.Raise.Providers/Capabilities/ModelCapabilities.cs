namespace Penguin.Raise.Providers;

/// <summary>What a model and its server can do. <see langword="true"/> and <see langword="false"/> are known, told or found out; <see langword="null"/> is not known yet.</summary>
public sealed record ModelCapabilities
{
    /// <summary>The name in a response's additional properties of what was asked for and left out, since the model cannot take it: <c>temperature</c>, <c>seed</c>,
    /// <c>schema</c> (JSON mode was used), <c>format</c> (plain text was used), with commas.</summary>
    public const string LeftOutProperty = "penguin.raise.left_out";

    /// <summary>Takes a JSON schema for its reply.</summary>
    public bool? SchemaOutput { get; init; }

    /// <summary>Can be held to JSON without a schema.</summary>
    public bool? JsonMode { get; init; }

    /// <summary>Takes a temperature.</summary>
    public bool? Temperature { get; init; }

    /// <summary>Takes a seed.</summary>
    public bool? Seed { get; init; }

    /// <summary>Gives log probabilities of its tokens. Nothing in the library asks for them; the doctor finds it out where the client can say it.</summary>
    public bool? LogProbs { get; init; }

    /// <summary>Reports what a call has cost in tokens.</summary>
    public bool? Usage { get; init; }

    /// <summary>Says why it stopped. Where it does not, a reply that was cut off cannot be told from a whole one.</summary>
    public bool? StopReasons { get; init; }

    /// <summary>What is known of a provider before the first call; the rest depends on the model and is found out.</summary>
    /// <param name="provider">The provider.</param>
    /// <returns>The capabilities.</returns>
    public static ModelCapabilities Of(ModelProvider provider) => provider switch
    {
        ModelProvider.OpenAI or ModelProvider.Azure => new() { Usage = true, StopReasons = true },
        ModelProvider.Ollama => new() { SchemaOutput = true, JsonMode = true, Temperature = true, Seed = true, LogProbs = false, Usage = true, StopReasons = true },
        // Its client sends neither a temperature nor a seed, and knows no JSON without a schema.
        ModelProvider.Anthropic => new() { JsonMode = false, Temperature = false, Seed = false, LogProbs = false, Usage = true, StopReasons = true },
        ModelProvider.Simulated => new() { SchemaOutput = true, JsonMode = true, Temperature = true, Seed = true, LogProbs = false, Usage = true, StopReasons = true },
        _ => new(),
    };

    /// <summary>These capabilities, with what they leave open taken from others.</summary>
    /// <param name="others">The others.</param>
    /// <returns>The union.</returns>
    public ModelCapabilities Or(ModelCapabilities others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new ModelCapabilities
        {
            SchemaOutput = SchemaOutput ?? others.SchemaOutput, JsonMode = JsonMode ?? others.JsonMode, Temperature = Temperature ?? others.Temperature,
            Seed = Seed ?? others.Seed, LogProbs = LogProbs ?? others.LogProbs, Usage = Usage ?? others.Usage, StopReasons = StopReasons ?? others.StopReasons,
        };
    }
}
