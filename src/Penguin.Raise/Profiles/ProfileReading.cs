namespace Penguin.Raise;

/// <summary>What came of reading a stored profile under a catalog: the profile, and everything that could not be used.</summary>
public sealed class ProfileReading
{
    private ProfileReading(UserProfile profile, IReadOnlyList<string> problems)
    {
        Profile = profile;
        Problems = problems;
    }

    /// <summary>The profile, with every value that could be read.</summary>
    public UserProfile Profile { get; }

    /// <summary>One sentence for each name or value that could not be used. Names are shown, values are not.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Reads a document under a catalog.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">The catalog; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <returns>The profile and the problems; nothing is dropped in silence.</returns>
    /// <exception cref="DocumentFormatException">The document is of a later schema version.</exception>
    public static ProfileReading From(ProfileDocument document, AttributeCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        DocumentFormatException.ThrowIfUnsupported(document.SchemaVersion, ProfileDocument.CurrentSchemaVersion, "profile");
        var profile = new UserProfile(catalog);
        var problems = new List<string>();
        foreach (var (name, value) in document.Values)
        {
            if (!profile.Catalog.TryGet(name, out var attribute))
            {
                problems.Add($"The catalog has no attribute '{name}'.");
                continue;
            }

            try
            {
                profile = profile.With(attribute.Name, (value ?? new AttributeValueDocument()).ToValue());
            }
            catch (FormatException found)
            {
                problems.Add($"'{attribute.Name}': {found.Message}.");
            }
            catch (ArgumentException found)
            {
                problems.Add(found.Message);
            }
        }

        return new ProfileReading(profile, problems);
    }
}
