namespace Penguin.Raise;

/// <summary>One item of the benchmark: a query and the person who asks it. Immutable.</summary>
/// <remarks>Privacy: <see cref="ToString"/> shows the id, domain and role, never the query or a value.</remarks>
public sealed record Scenario
{
    private readonly string _query = "";

    /// <summary>The identifier, unique in its set.</summary>
    public required string Id { get; init; }

    /// <summary>What the person asks; not blank.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public required string Query
    {
        get => _query;
        init => _query = string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("The query of a scenario must not be blank.", nameof(value)) : value;
    }

    /// <summary>The person.</summary>
    public required UserProfile Profile { get; init; }

    /// <summary>What has happened to the person, in a few words.</summary>
    public string? Situation { get; init; }

    /// <summary>Free text about the person.</summary>
    public string? Background { get; init; }

    /// <summary>The domain, where stated.</summary>
    public SafetyDomain? Domain { get; init; }

    /// <summary>The half of the benchmark it belongs to.</summary>
    public ScenarioProvenance Provenance { get; init; }

    /// <summary>The concrete issue that items are clustered by, where known.</summary>
    public string? Issue { get; init; }

    /// <summary>Identifies the person where several scenarios share one.</summary>
    public string? ProfileId { get; init; }

    /// <summary>What the scenario is for.</summary>
    public ScenarioRole Role { get; init; }

    /// <summary>For a twin: the id of the scenario whose query it repeats.</summary>
    public string? TwinOf { get; init; }

    /// <summary>What statistics resample as one: the issue, else the profile, else the scenario itself.</summary>
    public string Cluster => Issue ?? ProfileId ?? Id;

    /// <summary>Id, domain and role.</summary>
    /// <returns>For example <c>Scenario health-01 (Health, Standard)</c>.</returns>
    public override string ToString() => $"Scenario {Id} ({Domain?.ToString() ?? "no domain"}, {Role})";
}
