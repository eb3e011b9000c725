using System.Text;

namespace Penguin.Raise.Benchmark;

/// <summary>The spellings of the known fields and the closed values of some of them.</summary>
internal static class RecordFields
{
    private static readonly Dictionary<string, RecordField> Names = new(StringComparer.Ordinal)
    {
        ["query"] = RecordField.Query, ["scenario"] = RecordField.Situation, ["situation"] = RecordField.Situation, ["background"] = RecordField.Background,
        ["source"] = RecordField.Source, ["domain"] = RecordField.Domain, ["subreddit"] = RecordField.Subreddit, ["id"] = RecordField.Id,
        ["issue"] = RecordField.Issue, ["profile"] = RecordField.Profile, ["profileid"] = RecordField.Profile, ["role"] = RecordField.Role,
        ["twinof"] = RecordField.TwinOf,
    };

    private static readonly HashSet<string> UnknownWords = new(StringComparer.Ordinal)
    {
        "", "na", "nan", "null", "unknown", "unspecified", "undisclosed", "unstated", "notspecified", "notgiven", "notstated", "notprovided", "notmentioned",
        "notknown", "notavailable", "notapplicable", "notdisclosed", "notreported", "notsupplied", "notclear", "nonegiven", "nonespecified", "nonestated", "noneprovided",
        "nonementioned", "nonereported", "nonedisclosed", "noinformation", "noinfo", "nodata",
    };

    // The subreddits that the paper names, by domain.
    private static readonly Dictionary<string, SafetyDomain> Subreddits = new(StringComparer.Ordinal)
    {
        ["relationships"] = SafetyDomain.Relationship, ["relationshipadvice"] = SafetyDomain.Relationship, ["careerguidance"] = SafetyDomain.Career,
        ["jobs"] = SafetyDomain.Career, ["personalfinance"] = SafetyDomain.Financial, ["povertyfinance"] = SafetyDomain.Financial,
        ["socialskills"] = SafetyDomain.Social, ["socialanxiety"] = SafetyDomain.Social, ["mentalhealth"] = SafetyDomain.Health,
        ["suicidewatch"] = SafetyDomain.Health, ["adulting"] = SafetyDomain.Life, ["selfimprovement"] = SafetyDomain.Life,
        ["college"] = SafetyDomain.Education, ["gradschool"] = SafetyDomain.Education, ["applyingtocollege"] = SafetyDomain.Education,
        ["gradadmissions"] = SafetyDomain.Education,
    };

    public static bool TryGet(string name, out RecordField field) => Names.TryGetValue(Key(name), out field);

    /// <summary>Whether a text says that nothing is known. The word "None" alone does not: for some attributes it is the value.</summary>
    public static bool IsUnknown(string text) => UnknownWords.Contains(Key(text));

    public static bool TryGetDomain(string subreddit, out SafetyDomain domain)
    {
        var name = subreddit.TrimStart('/');
        return Subreddits.TryGetValue(Key(name.StartsWith("r/", StringComparison.OrdinalIgnoreCase) ? name[2..] : name), out domain);
    }

    /// <summary>A closed field's value by its name; numbers are no names.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);
    }

    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
