using System.Text.Json;

namespace Penguin.Raise;

/// <summary>How often the agent did what in a span of time. Counts only.</summary>
public sealed record ActionCounts
{
    /// <summary>Counted from.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Counted to.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>All turns.</summary>
    public long Turns { get; init; }

    /// <summary>Turns by the case of their outcome.</summary>
    public IReadOnlyDictionary<string, long> Outcomes { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Turns by the reason code of their outcome.</summary>
    public IReadOnlyDictionary<string, long> Reasons { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Turns by what they called for: None, Supportive, Crisis.</summary>
    public IReadOnlyDictionary<string, long> Actions { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Turns in which places to turn to were shown.</summary>
    public long TurnsWithResources { get; init; }

    /// <summary>Questions for consent.</summary>
    public long ConsentQuestions { get; init; }

    /// <summary>Model calls.</summary>
    public long ModelCalls { get; init; }

    /// <summary>The counts as JSON, for a report.</summary>
    /// <returns>Indented JSON.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Indented.ActionCounts);

    /// <summary>The number of turns.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ActionCounts ({Turns} turns)");
}
