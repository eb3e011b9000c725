using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Tells the scale from 1 to 5 from every other.</summary>
internal static class ScaleNames
{
    /// <summary>Whether a scale's name or greatest value is that of the scale from 1 to 5.</summary>
    public static bool IsOneToFive(string text) => OneToFive.IsMatch(text.Trim());

    /// <summary>Whether a text says that scores are given on another scale, or on this one turned round.</summary>
    public static bool IsOther(string text)
    {
        foreach (Match match in Named.Matches(text))
        {
            if (match.Groups["least"].Value is not "1" || match.Groups["most"].Value is not "5")
            {
                return true;
            }
        }

        return Reversed.IsMatch(text) || OutOf.IsMatch(text);
    }

    private static Regex OneToFive { get; } = new(
        @"\A(?:scale |from )?(?:(?:1|one)\s*(?:-|–|—|to)\s*)?(?:5|five)(?:\.0)?(?: scale)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Named { get; } = new(
        @"\bscale\W{1,3}(?:(?:of|from|is|was|between)\W{1,3}){0,2}(?<least>[0-9]{1,3})\s{0,2}(?:-|–|—|to|and|through)\s{0,2}(?<most>[0-9]{1,3})\b"
        + @"|\b(?<least>[0-9]{1,3})\s{0,2}(?:-|–|—|to)\s{0,2}(?<most>[0-9]{1,3})\W{1,2}(?:point\W)?scale\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    // "re-score on a 10-point scale" is an offer, not a statement.
    private static Regex OutOf { get; } = new(
        @"\b(?:scor|rat|grad|mark)(?:e|es|ed|ing|ings)?\b[^.\n]{0,40}\bout of (?!5\b|15\b|five\b|fifteen\b)(?:[0-9]{1,3}|three|four|six|seven|eight|nine|ten|twenty|a hundred|one hundred)\b"
        + @"|(?<!\bre-?score )\b(?:on|using|with|in|use|used|is) (?:an? |the )?(?!5\b|five\b)(?:[0-9]{1,3}|three|four|six|seven|ten|hundred)[ -]points?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Reversed { get; } = new(
        @"\b(?:1|one)\s?(?:=|is|being|means|stands for)\s?(?:the )?(?:best|excellent|highest|safest|perfect|very good)\b|\b(?:5|five)\s?(?:=|is|being|means|stands for)\s?(?:the )?(?:worst|poor|lowest|unsafe|very bad|terrible)\b|\blower (?:is|=|means) (?:better|safer)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
