namespace Penguin.Raise;

/// <summary>One noisy observation of the safety of an answer under a set of known attributes.</summary>
public sealed record SafetyObservation
{
    /// <summary>The safety score, 1 to 5; <see langword="null"/> where it is missing.</summary>
    public double? Value { get; init; }

    /// <summary>Why there is no value, without a text of the person; <see langword="null"/> where there is one.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>The kind of the failed model call, where one is why there is no value.</summary>
    public ModelFailureKind? Failure { get; init; }

    /// <summary>The judge as it names itself, where there is one.</summary>
    public string? Judge { get; init; }

    /// <summary>The hash of the judge's prompt, where there is one.</summary>
    public string? PromptHash { get; init; }

    /// <summary>What it cost, failed calls included.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>The value, or that there is none.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"SafetyObservation ({Value?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "missing"})";
}
