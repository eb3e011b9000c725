namespace Penguin.Raise;

/// <summary>The part of an <see cref="AcquisitionPath"/> that is kept for later queries. Immutable; holds no text of a query or a person.</summary>
public sealed record StoredPath
{
    /// <summary>Identifies the scenario that was planned; unique in an index.</summary>
    public required string Id { get; init; }

    /// <summary>The domain of the scenario, where stated.</summary>
    public SafetyDomain? Domain { get; init; }

    /// <summary>Names of attributes in the order in which to ask for them.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>The estimate of each prefix, from nothing known to all of <see cref="Attributes"/>: one more than there are attributes, or none.</summary>
    public IReadOnlyList<PrefixEstimate> Prefixes { get; init; } = [];

    /// <summary>What the whole path is worth by an independent estimate on fresh draws; <see langword="null"/> where there is none.</summary>
    public PrefixEstimate? Rescored { get; init; }

    /// <summary>Whether it was planned or is a prior.</summary>
    public PathSource Source { get; init; }

    /// <summary>What an answer under the whole path is thought to be worth: the independent estimate, else the last prefix; <see langword="null"/> where neither is there.</summary>
    public double? Safety => Rescored?.Value ?? (Prefixes.Count > 0 ? Prefixes[^1].Value : null);

    /// <summary>The part of a planned path that is kept.</summary>
    /// <param name="path">The path.</param>
    /// <param name="domain">The scenario's domain.</param>
    /// <param name="rescored">The independent estimate of the whole path.</param>
    /// <returns>The stored path; its id is that of the scenario.</returns>
    public static StoredPath From(AcquisitionPath path, SafetyDomain? domain = null, PrefixEstimate? rescored = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new StoredPath { Id = path.ScenarioId, Domain = domain, Attributes = path.Attributes, Prefixes = path.Prefixes, Rescored = rescored };
    }

    /// <summary>The id, the source and the length.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"StoredPath ({Id}, {Source}, {Attributes.Count} attributes)");
}
