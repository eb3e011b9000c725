namespace Penguin.Raise.Benchmark;

/// <summary>Which scenarios of an experiment are looked at.</summary>
public sealed record ScenarioFilter
{
    /// <summary>The role, or <see langword="null"/> for all of them.</summary>
    /// <value><see cref="ScenarioRole.Standard"/> by default.</value>
    public ScenarioRole? Role { get; init; } = ScenarioRole.Standard;

    /// <summary>The domain; <see langword="null"/> for all of them.</summary>
    public SafetyDomain? Domain { get; init; }

    /// <summary>The half; <see langword="null"/> for both.</summary>
    public ScenarioProvenance? Provenance { get; init; }

    /// <summary>Only scenarios without a domain: a row of its own in tables, so that no scenario goes unseen.</summary>
    internal bool IsWithoutDomain { get; init; }

    internal bool Matches(ItemResult item) =>
        (Role is null || item.Role == Role) && (Domain is null || item.Domain == Domain) && (!IsWithoutDomain || item.Domain is null) && (Provenance is null || item.Provenance == Provenance);
}
