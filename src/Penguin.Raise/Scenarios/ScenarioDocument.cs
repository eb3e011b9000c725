using System.Text.Json;

namespace Penguin.Raise;

/// <summary>A scenario as it is stored, without the catalog.</summary>
/// <remarks>Privacy: it holds the person's values in clear.</remarks>
public sealed class ScenarioDocument
{
    /// <summary>The version that this library writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>The version of the shape.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>What the person asks.</summary>
    public required string Query { get; init; }

    /// <summary>The person.</summary>
    public required ProfileDocument Profile { get; init; }

    /// <summary>What has happened to the person.</summary>
    public string? Situation { get; init; }

    /// <summary>Free text about the person.</summary>
    public string? Background { get; init; }

    /// <summary>The domain.</summary>
    public SafetyDomain? Domain { get; init; }

    /// <summary>The half of the benchmark.</summary>
    public ScenarioProvenance Provenance { get; init; }

    /// <summary>The issue.</summary>
    public string? Issue { get; init; }

    /// <summary>The person's identifier.</summary>
    public string? ProfileId { get; init; }

    /// <summary>What the scenario is for.</summary>
    public ScenarioRole Role { get; init; }

    /// <summary>The twin's original.</summary>
    public string? TwinOf { get; init; }

    /// <summary>Writes a scenario as a document.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The document.</returns>
    public static ScenarioDocument From(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new ScenarioDocument
        {
            Id = scenario.Id, Query = scenario.Query, Profile = ProfileDocument.From(scenario.Profile), Situation = scenario.Situation,
            Background = scenario.Background, Domain = scenario.Domain, Provenance = scenario.Provenance, Issue = scenario.Issue,
            ProfileId = scenario.ProfileId, Role = scenario.Role, TwinOf = scenario.TwinOf,
        };
    }

    /// <summary>Reads a document from JSON.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentFormatException">The text is no such document, or of a later schema version.</exception>
    public static ScenarioDocument Parse(string json)
    {
        var document = DocumentFormatException.Read(json, RaiseJson.Default.ScenarioDocument, "scenario");
        DocumentFormatException.ThrowIfUnsupported(document.SchemaVersion, CurrentSchemaVersion, "scenario");
        return document;
    }

    /// <summary>The document as JSON.</summary>
    /// <returns>One line of JSON.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, RaiseJson.Default.ScenarioDocument);

    /// <summary>The scenario under a catalog.</summary>
    /// <param name="catalog">The catalog; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="DocumentFormatException">A name or value of the profile cannot be used, or the query is blank; all problems are listed.</exception>
    public Scenario ToScenario(AttributeCatalog? catalog = null)
    {
        var reading = ProfileReading.From(Profile, catalog);
        if (reading.Problems.Count > 0 || string.IsNullOrWhiteSpace(Query))
        {
            var problems = string.IsNullOrWhiteSpace(Query) ? reading.Problems.Append("The query is blank.") : reading.Problems;
            throw new DocumentFormatException("scenario", $"The scenario '{Id}' cannot be used: {string.Join(" ", problems)}");
        }

        return new Scenario
        {
            Id = Id, Query = Query, Profile = reading.Profile, Situation = Situation, Background = Background, Domain = Domain,
            Provenance = Provenance, Issue = Issue, ProfileId = ProfileId, Role = Role, TwinOf = TwinOf,
        };
    }
}
