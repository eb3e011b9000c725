using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Penguin.Raise;

/// <summary>The table of resources as it stands in the package: with the source and its kind for every entry, and the day until which it may be shown.</summary>
internal sealed class CrisisResourceTable
{
    public required string Version { get; init; }

    /// <summary>The last day on which the entries may be shown without having been looked at again.</summary>
    public required DateOnly ReviewAfter { get; init; }

    public required IReadOnlyList<Entry> International { get; init; }

    public required IReadOnlyDictionary<string, Region> Regions { get; init; }

    public static CrisisResourceTable Embedded => Whole.Table;

    /// <summary>The embedded table's <see cref="ReviewAfter"/>, without reading the table.</summary>
    public static DateOnly EmbeddedReviewAfter { get; } = ReviewAfterOf(PromptSet.Embedded("crisis-resources.json"));

    public static CrisisResourceTable Read(string json) =>
        JsonSerializer.Deserialize(json, RaiseJson.Default.CrisisResourceTable) ?? throw new JsonException("The table of crisis resources is empty.");

    /// <summary>Whether the table is past its day: then nothing in it is shown, and no package is released with it.</summary>
    public bool IsStale(DateOnly today) => today > ReviewAfter;

    private static DateOnly ReviewAfterOf(string json)
    {
        const string Key = "\"reviewAfter\": \"";
        var at = json.IndexOf(Key, StringComparison.Ordinal);
        if (at >= 0 && json.Length >= at + Key.Length + 10)
        {
            var day = json.AsSpan(at + Key.Length, 10);
            return new DateOnly(Number(day[..4]), Number(day[5..7]), Number(day[8..]));
        }

        throw new JsonException("The table of crisis resources has no 'reviewAfter'.");
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static class Whole
    {
        public static CrisisResourceTable Table { get; } = Read(PromptSet.Embedded("crisis-resources.json"));
    }

    internal sealed class Region
    {
        public Emergency? Emergency { get; init; }

        public required IReadOnlyList<Entry> Resources { get; init; }
    }

    internal sealed class Emergency
    {
        public string? Number { get; init; }

        public string? Source { get; init; }

        public string? SourceKind { get; init; }

        public DateOnly? Seen { get; init; }
    }

    internal sealed class Entry
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public string? Kind { get; init; }

        public string? Type { get; init; }

        public required Contact Contact { get; init; }

        public string? Hours { get; init; }

        public IReadOnlyList<string>? Languages { get; init; }

        public string? Audience { get; init; }

        public string? Area { get; init; }

        public string? Source { get; init; }

        public string? SourceKind { get; init; }

        public DateOnly? Seen { get; init; }

        [JsonIgnore]
        public bool IsForAnyone => Audience is null || Audience.StartsWith("anyone", StringComparison.Ordinal);

        public CrisisResource ToResource() => new()
        {
            Name = Name, Type = TypeOf(Kind ?? Type), Call = Contact.Call, Text = Contact.Text, Chat = Contact.Chat, Web = Contact.Web, Hours = Hours, Audience = Audience,
            Area = Area, Languages = Languages ?? [], Source = Source, Seen = Seen,
        };

        public static CrisisResourceType TypeOf(string? kind) => kind switch
        {
            "suicide" => CrisisResourceType.Suicide,
            "text" => CrisisResourceType.Text,
            "youth" => CrisisResourceType.Youth,
            "domestic-violence" => CrisisResourceType.DomesticViolence,
            "emergency" => CrisisResourceType.Emergency,
            "directory" => CrisisResourceType.Directory,
            _ => CrisisResourceType.General,
        };
    }

    internal sealed class Contact
    {
        public string? Call { get; init; }

        public string? Text { get; init; }

        public string? Chat { get; init; }

        public string? Web { get; init; }
    }
}
