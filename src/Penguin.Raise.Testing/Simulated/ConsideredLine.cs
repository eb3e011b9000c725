using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Penguin.Raise.Testing;

/// <summary>The last line of a simulated answer: which facts it considered, each with a short code of the value it took for true, so that a wrong value can be told.</summary>
internal static partial class ConsideredLine
{
    private const string Start = "[simulated; considered: ";

    [GeneratedRegex(@"\G(?<name>.+?) #(?<code>[0-9a-f]{4})(?:, |\])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry { get; }

    public static string Write(IReadOnlyList<StatedFact> facts) =>
        Start + (facts.Count == 0 ? "nothing" : string.Join(", ", facts.Select(fact => $"{fact.Attribute} #{Code(fact.Value)}"))) + "]";

    /// <summary>Attribute and code of each considered fact; <see langword="null"/> where the text does not end with such a line.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string answer)
    {
        var start = answer.LastIndexOf(Start, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        // An attribute's name may itself hold commas and brackets; a code ends each entry.
        var considered = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match entry in Entry.Matches(answer[(start + Start.Length)..]))
        {
            considered[entry.Groups["name"].Value] = entry.Groups["code"].Value;
        }

        return considered;
    }

    public static string Code(string value) => (StableHash.Of(0, "value", Key(value)) & 0xFFFF).ToString("x4", CultureInfo.InvariantCulture);

    /// <summary>The value's letters and digits in lower case.</summary>
    public static string Key(string value)
    {
        var key = new StringBuilder(value.Length);
        foreach (var unit in value)
        {
            if (char.IsLetterOrDigit(unit))
            {
                key.Append(char.ToLowerInvariant(unit));
            }
        }

        return key.ToString();
    }
}
