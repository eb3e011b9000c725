using System.Globalization;
using System.Text;

namespace Penguin.Raise.Testing;

/// <summary>The last line of a simulated answer: which facts it considered, each with a short code of the value it took for true, so that a wrong value can be told.</summary>
internal static class ConsideredLine
{
    private const string Start = "[simulated; considered: ";

    public static string Write(IReadOnlyList<StatedFact> facts) =>
        Start + (facts.Count == 0 ? "nothing" : string.Join(", ", facts.Select(fact => $"{fact.Attribute} #{Code(fact.Value)}"))) + "]";

    /// <summary>Attribute and code of each considered fact; <see langword="null"/> where the text does not end with such a line.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string answer)
    {
        var start = answer.LastIndexOf(Start, StringComparison.Ordinal);
        var end = start < 0 ? -1 : answer.IndexOf(']', start);
        if (end < 0)
        {
            return null;
        }

        var considered = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in answer[(start + Start.Length)..end].Split(", "))
        {
            var at = part.LastIndexOf(" #", StringComparison.Ordinal);
            if (at > 0)
            {
                considered[part[..at]] = part[(at + 2)..];
            }
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
