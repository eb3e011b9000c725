using System.Text.Json;

namespace Penguin.Raise.Benchmark;

/// <summary>One record while it is read: its fields, its profile, and what is wrong with it.</summary>
internal sealed class RecordDraft(AttributeCatalog catalog, Action<string?, string> wrong)
{
    private readonly Dictionary<RecordField, (string Name, string? Text)> _fields = [];
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private UserProfile _profile = new(catalog);

    /// <summary>Takes one field. An attribute of the catalog comes before a field of the same name, except the query.</summary>
    /// <returns>Whether the name means anything.</returns>
    public bool Take(string name, JsonElement value)
    {
        var isField = RecordFields.TryGet(name, out var field);
        if (catalog.TryGet(name, out var attribute) && !(isField && field == RecordField.Query))
        {
            TakeAttribute(attribute, name, value);
            return true;
        }

        if (isField && !_fields.TryAdd(field, (name, Text(name, value))))
        {
            wrong(name, "is given twice, perhaps in another spelling. Keep one.");
        }

        return isField;
    }

    /// <summary>The scenario, where nothing is wrong with the fields; whatever is wrong is reported.</summary>
    public Scenario ToScenario(string fallbackId, out bool hasForeignSubreddit)
    {
        var subreddit = Given(RecordField.Subreddit);
        var domain = Choice<SafetyDomain>(RecordField.Domain);
        hasForeignSubreddit = false;
        if (domain is null && subreddit is not null)
        {
            hasForeignSubreddit = !RecordFields.TryGetDomain(subreddit, out var found);
            domain = hasForeignSubreddit ? null : found;
        }

        var query = Given(RecordField.Query);
        if (query is null)
        {
            wrong(_fields.TryGetValue(RecordField.Query, out var field) ? field.Name : "query", "is missing or empty. Every record needs the text of what the person asks.");
        }

        if (_attributes.Count == 0)
        {
            wrong(null, $"has no field that is an attribute of the catalog ({string.Join(", ", catalog)}). Check the spelling, or pass the catalog that the records were made for.");
        }

        return new Scenario
        {
            Id = Given(RecordField.Id) ?? fallbackId, Query = query ?? "missing", Profile = _profile, Situation = Given(RecordField.Situation),
            Background = Given(RecordField.Background), Domain = domain, Provenance = Choice<ScenarioProvenance>(RecordField.Source) ?? ScenarioProvenance.Unspecified,
            Issue = Given(RecordField.Issue), ProfileId = Given(RecordField.Profile), Role = Choice<ScenarioRole>(RecordField.Role) ?? ScenarioRole.Standard,
            TwinOf = Given(RecordField.TwinOf),
        };
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => "true or false",
    };

    private string? Given(RecordField field) => _fields.TryGetValue(field, out var found) && found.Text is { } text && !RecordFields.IsUnknown(text) ? text : null;

    private T? Choice<T>(RecordField field)
        where T : struct, Enum
    {
        if (Given(field) is not { } text)
        {
            return null;
        }

        if (RecordFields.TryParse<T>(text, out var value))
        {
            return value;
        }

        wrong(_fields[field].Name, $"is none of these: {string.Join(", ", Enum.GetNames<T>())}. (The value is not shown.)");
        return null;
    }

    private void TakeAttribute(UserAttribute attribute, string name, JsonElement value)
    {
        if (!_attributes.Add(attribute.Name))
        {
            wrong(name, $"gives the attribute '{attribute.Name}' a second time, perhaps in another spelling. Keep one.");
        }
        else if (Text(name, value) is { } text && (attribute.Values.Contains(text, StringComparer.OrdinalIgnoreCase) || !RecordFields.IsUnknown(text)))
        {
            Know(attribute, name, text);
        }
    }

    private void Know(UserAttribute attribute, string name, string text)
    {
        if (text.Length > KnownValue.MaxLength)
        {
            wrong(name, "is longer than the 1000 characters of a value. Shorten it, or put it into 'background'.");
        }
        else if (attribute.IsClosed && !attribute.Values.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            wrong(name, $"is none of the values that the catalog allows: {string.Join(", ", attribute.Values)}. (The value is not shown.)");
        }
        else
        {
            _profile = _profile.With(attribute.Name, text);
        }
    }

    private string? Text(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString()!.Trim();
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Null:
                return null;
            default:
                wrong(name, $"holds {Kind(value)}; expected is text.");
                return null;
        }
    }
}
