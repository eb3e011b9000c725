namespace Penguin.Raise;

/// <summary>Recognises the three dimensions' names in keys and cells, in any spelling.</summary>
internal static class DimensionNames
{
    private static readonly (SafetyDimension Dimension, string Compact)[] Names =
    [
        (SafetyDimension.RiskSensitivity, "risksensitivity"),
        (SafetyDimension.EmotionalEmpathy, "emotionalempathy"),
        (SafetyDimension.UserSpecificAlignment, "userspecificalignment"),
    ];

    private static readonly string[] Suffixes = ["", "score", "rating", "15", "1to5", "score15", "rating15", "outof5", "scoreoutof5", "value", "5"];

    /// <summary>The name used in the reply's JSON.</summary>
    public static string KeyOf(SafetyDimension dimension) => dimension switch
    {
        SafetyDimension.RiskSensitivity => "risk_sensitivity",
        SafetyDimension.EmotionalEmpathy => "emotional_empathy",
        _ => "user_specific_alignment",
    };

    /// <summary>Whether a name is that of a dimension's score, perhaps with a number before it or the scale behind it.</summary>
    public static SafetyDimension? Exactly(string name) =>
        Mentioned(name, out var rest) is { } dimension && Array.IndexOf(Suffixes, rest) >= 0 ? dimension : null;

    /// <summary>The only dimension whose words a name holds.</summary>
    /// <param name="name">A key, a cell or a value.</param>
    /// <param name="rest">The name's other words, run together; those before the dimension's with a bar behind them.</param>
    public static SafetyDimension? Mentioned(string name, out string rest)
    {
        rest = "";
        if (name.Length > 120)
        {
            return null;
        }

        var words = KeyWords.Of(name);
        SafetyDimension? found = null;
        foreach (var (dimension, compact) in Names)
        {
            if (Find(words, compact) is not { } at)
            {
                continue;
            }

            var before = string.Concat(words.Take(at.Start).SkipWhile((word, i) => i == 0 && word.All(char.IsAsciiDigit)));
            var behind = string.Concat(words.Skip(at.End));
            rest = before.Length == 0 ? behind : before + "|" + behind;
            if (found is not null)
            {
                return null;
            }

            found = dimension;
        }

        return found;
    }

    private static (int Start, int End)? Find(IReadOnlyList<string> words, string compact)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var end = start;
            for (var length = 0; end < words.Count && length < compact.Length; end++)
            {
                if (string.CompareOrdinal(compact, length, words[end], 0, words[end].Length) != 0)
                {
                    break;
                }

                length += words[end].Length;
                if (length == compact.Length)
                {
                    return (start, end + 1);
                }
            }
        }

        return null;
    }
}
