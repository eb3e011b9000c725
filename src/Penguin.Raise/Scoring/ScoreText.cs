using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Reads one score: <c>4</c>, <c>4.0</c>, <c>four</c>, <c>4/5</c>, <c>4 out of 5</c>.</summary>
internal static class ScoreText
{
    private static readonly string[] Words = ["one", "two", "three", "four", "five"];

    /// <summary>Reads a text that is nothing but a score: a JSON value or a table's cell.</summary>
    public static ScoreReading Read(string text)
    {
        var plain = text.Trim().Trim('*', '`', '_').Trim();
        if (PlaceholderText.IsScore(plain))
        {
            return ScoreReading.Placeholder;
        }

        var match = Value.Match(plain);
        return match.Success && ScoreTail.IsLabel(plain[match.Length..]) ? ScoreReading.Of(ValueOf(match)) : ScoreReading.Illegal;
    }

    /// <summary>Reads a score inside running text.</summary>
    /// <param name="text">The text from the label's separator to the end of the line or to the next label.</param>
    /// <param name="at">Where the score should stand.</param>
    /// <param name="next">The line below, which may not go on with the score.</param>
    /// <param name="isEnd">Whether the reply ends behind the text, so that a last digit may not be whole.</param>
    public static ScoreReading ReadAt(string text, int at, string next, bool isEnd)
    {
        var match = Value.Match(text, at);
        if (!match.Success)
        {
            return Numeric.IsMatch(text, at) ? ScaleOnly.IsMatch(text, at) ? ScoreReading.None : ScoreReading.Illegal : ScoreReading.None;
        }

        var tail = text[(match.Index + match.Length)..];
        if (ScaleOnly.IsMatch(text, at) || RubricTail.IsMatch(tail))
        {
            return ScoreReading.None;
        }

        var isWhole = match.Groups["scale"].Success || !isEnd || tail.AsSpan().TrimStart("\"')]*` ").Length > 1;
        return isWhole && ScoreTail.IsHarmless(tail, ValueOf(match)) && !Continued.IsMatch(next)
            ? ScoreReading.Of(ValueOf(match))
            : ScoreReading.Illegal;
    }

    private static int ValueOf(Match match) => match.Groups["digit"] is { Success: true } digit
        ? digit.Value[0] - '0'
        : Array.FindIndex(Words, word => word.Equals(match.Groups["word"].Value, StringComparison.OrdinalIgnoreCase)) + 1;

    private static Regex Value { get; } = new(
        @"\G(?:(?<digit>[1-5])(?:\.0{1,6})?|(?<word>one|two|three|four|five))(?![\p{L}\p{M}\p{N}_])"
        + @"(?<scale>\s{0,3}/\s{0,3}(?:5|five)(?:\.0{1,3})?(?![\p{L}\p{M}\p{N}_/]|[.,][0-9])|\s{1,3}out\s{1,3}of\s{1,3}(?:5|five)(?![\p{L}\p{M}\p{N}_/]|[.,][0-9]))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    // A number of another kind: signed, about, more than, out of range.
    private static Regex Numeric { get; } = new(
        @"\G(?:[-−–—+~<>≥≤≈±$#=^.,/|]\s?){0,3}(?:\p{N}|n/?a\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex ScaleOnly { get; } = new(
        @"\G[\[(]?\s?1\s?(?:-|–|—|to|through|\.{2,3})\s?5\s?[\])]?(?:\s(?:scale|points?)\b)?\s*(?:[:.,;|]\s*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    // "1 = ignores danger" explains the scale.
    private static Regex RubricTail { get; } = new(@"\A\s{0,3}=", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Continued { get; } = new(
        @"\A\s*(?:/|out\s+of\b|of\s+[0-9]|[-–—]\s*[0-9]|to\s+[0-9]|or\s+[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
