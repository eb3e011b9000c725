using System.Globalization;
using System.Text.Json;

namespace Penguin.Raise;

/// <summary>How much evaluations of the same set differ, measured once for a writer and a judge by <see cref="JudgeNoiseMeter"/>.</summary>
public sealed record JudgeNoise
{
    /// <summary>The version of the stored shape that this library writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Planning assumes this many times what was measured: a few repeats can come out too close to each other, and too small a guess costs more than too large a one.</summary>
    public const double SafetyFactor = 1.3;

    /// <summary>The least deviation that is assumed after a measurement: repeats that all agree do not prove that there is no noise.</summary>
    public const double LeastAssumed = 0.1;

    /// <summary>The version of the stored shape.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The judge whose noise it is, as it names itself.</summary>
    public required string Judge { get; init; }

    /// <summary>The hash of the judge's prompt.</summary>
    public required string PromptHash { get; init; }

    /// <summary>The standard deviation of one evaluation, in points of the score; <see langword="null"/> where too few evaluations gave a value.</summary>
    public double? Deviation { get; init; }

    /// <summary>How many evaluations gave a value.</summary>
    public int Evaluations { get; init; }

    /// <summary>How many failed; they do not enter.</summary>
    public int FailedEvaluations { get; init; }

    /// <summary>Over how many scenarios the evaluations were spread.</summary>
    public int Scenarios { get; init; }

    /// <summary>What measuring cost. It is no part of the cost of a plan.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>The deviation that planning assumes; <see langword="null"/> where none was measured.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double? AssumedDeviation => Deviation is { } measured ? Math.Max(LeastAssumed, SafetyFactor * measured) : null;

    /// <summary>Reads a stored measurement.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="DocumentFormatException">It is not valid, or of a later version; the message says which.</exception>
    public static JudgeNoise Read(string json)
    {
        var noise = DocumentFormatException.Read(json, RaiseJson.Default.JudgeNoise, "judge noise");
        DocumentFormatException.ThrowIfUnsupported(noise.SchemaVersion, CurrentSchemaVersion, "judge noise");
        return noise.Deviation is < 0 or > 4
            ? throw new DocumentFormatException("judge noise", "The deviation of the judge noise document is outside 0 to 4. Measure it again.")
            : noise;
    }

    /// <summary>The measurement as JSON, to be stored.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, RaiseJson.Default.JudgeNoise);

    /// <summary>Whether it was measured for a judge.</summary>
    /// <param name="judge">The judge as it names itself.</param>
    /// <param name="promptHash">The hash of its prompt.</param>
    /// <returns>Whether both are the same. If not, measure again.</returns>
    public bool IsFor(string judge, string promptHash) => Judge == judge && PromptHash == promptHash;

    /// <summary>The judge and the deviation.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"JudgeNoise ({Judge}, deviation {(Deviation is { } measured ? measured.ToString("0.000", CultureInfo.InvariantCulture) : "not measured")}, {Evaluations} evaluations)");
}
