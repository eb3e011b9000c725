using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Finds numbers that are spelled digit by digit, as one would dictate a number to call. Pure.</summary>
internal static partial class SpelledNumbers
{
    private const string Digit =
        "(zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf)";

    private static readonly Dictionary<string, int> Values = new[]
    {
        "zero|oh|null|cero|zéro", "one|eins|uno|un", "two|zwei|zwo|dos|deux", "three|drei|tres|trois", "four|vier|cuatro|quatre", "five|fünf|cinco|cinq", "six|sechs|seis", "seven|sieben|siete|sept", "eight|acht|ocho|huit",
        "nine|neun|nueve|neuf",
    }.SelectMany((words, value) => words.Split('|').Select(word => (word, value))).ToDictionary(pair => pair.word, pair => pair.value, StringComparer.Ordinal);

    [GeneratedRegex(@"\b" + Digit + @"([\s,.–-]{1,3}" + Digit + @"){5,}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Runs { get; }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words { get; }

    /// <summary>Six digits or more in a row; counting up or down, as exercises do, is no number.</summary>
    public static IEnumerable<string> In(string text) => Runs.Matches(text).Select(run => run.Value).Where(run =>
    {
        int[] digits = [.. Words.Matches(run).Select(word => Values[word.Value.ToLowerInvariant()])];
        return digits.Zip(digits.Skip(1)).Any(pair => Math.Abs(pair.First - pair.Second) != 1);
    });
}
