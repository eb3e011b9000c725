using System.Text.Json;

namespace Penguin.Raise;

/// <summary>A profile as it is stored: names and states, without the catalog. Read it with <see cref="ProfileReading.From"/>.</summary>
/// <remarks>Privacy: it holds the person's values in clear.</remarks>
public sealed class ProfileDocument
{
    /// <summary>The version that this library writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>The version of the shape.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The fingerprint of the catalog it was written with.</summary>
    public string? Catalog { get; init; }

    /// <summary>Attribute name to value; unknown attributes are left out.</summary>
    public IReadOnlyDictionary<string, AttributeValueDocument> Values
    {
        get;

        // The generated reader sets null where the field is missing.
        init => field = value ?? new Dictionary<string, AttributeValueDocument>(StringComparer.Ordinal);
    } = new Dictionary<string, AttributeValueDocument>(StringComparer.Ordinal);

    /// <summary>Writes a profile as a document.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The document.</returns>
    public static ProfileDocument From(UserProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var values = new Dictionary<string, AttributeValueDocument>(StringComparer.Ordinal);
        foreach (var attribute in profile.Catalog)
        {
            if (profile[attribute.Name] is not UnknownValue)
            {
                values.Add(attribute.Name, AttributeValueDocument.From(profile[attribute.Name]));
            }
        }

        return new ProfileDocument { Catalog = profile.Catalog.Fingerprint, Values = values };
    }

    /// <summary>Reads a document from JSON.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentFormatException">The text is no such document, or of a later schema version.</exception>
    public static ProfileDocument Parse(string json)
    {
        var document = DocumentFormatException.Read(json, RaiseJson.Default.ProfileDocument, "profile");
        DocumentFormatException.ThrowIfUnsupported(document.SchemaVersion, CurrentSchemaVersion, "profile");
        return document;
    }

    /// <summary>The document as JSON.</summary>
    /// <returns>One line of JSON.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, RaiseJson.Default.ProfileDocument);
}
