using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Decides what may follow a score on its line. A score counts only where nothing behind it can change it.</summary>
internal static class ScoreTail
{
    /// <summary>Whether a tail in running text leaves the score as it is.</summary>
    public static bool IsHarmless(string tail, int value)
    {
        var rest = Closing.Replace(tail, "", 1);
        if (rest.AsSpan().Trim().IsEmpty)
        {
            return true;
        }

        if (Aside.Match(rest) is { Success: true } aside)
        {
            return IsScaleOrWords(aside.Groups["inside"].Value) && (aside.Length == rest.Length || IsHarmlessBehindAside(rest[aside.Length..], value));
        }

        return Separator.Match(rest) is { Success: true } separator && IsCalm(rest[separator.Length..], value);
    }

    /// <summary>Whether a tail in a value of its own is only a label in words, as in <c>4 (good)</c> or <c>4 - strong</c>.</summary>
    public static bool IsLabel(string tail) =>
        tail.Length == 0 || (tail.Length <= 60 && Label.IsMatch(tail) && !Hedge.IsMatch(tail) && !Condition.IsMatch(tail) && !NumberWord.IsMatch(tail)
            && !OtherScale.IsMatch(tail));

    /// <summary>Whether a text doubts a score: a hedge and a number together.</summary>
    public static bool IsDoubt(string text) => Hedge.IsMatch(text) && (Digit.IsMatch(text) || NumberWord.IsMatch(text));

    private static bool IsHarmlessBehindAside(string rest, int value) =>
        rest.AsSpan().Trim().IsEmpty || (Separator.Match(rest) is { Success: true } separator && IsCalm(rest[separator.Length..], value));

    private static bool IsScaleOrWords(string inside) =>
        FullScale.IsMatch(inside) || (!AnyNumber.IsMatch(inside) && !NumberWord.IsMatch(inside) && !Hedge.IsMatch(inside) && !Condition.IsMatch(inside)
            && !OtherScale.IsMatch(inside));

    private static bool IsCalm(string rest, int value)
    {
        var start = rest.TrimStart(' ', '\t', '|', '"', '\'', '(', '-', '–', '—', ':', '.', ',');
        return !StartsWithNumber.IsMatch(start) && !Condition.IsMatch(start) && !Half.IsMatch(start) && !IsDoubt(rest) && !Anchors.IsMatch(rest)
            && OtherScore.Matches(rest).All(match => match.Groups["n"].Value[0] - '0' == value);
    }

    // "1 - ignores it, 5 - handles it" explains the scale.
    private static Regex Anchors { get; } = new(
        @"(?<![\p{L}\p{N}.,/-])[1-5](?:\s?[:=]\s?\p{L}|\s[-–—]\s|\s?\()", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Closing { get; } = new(@"\A\s{0,3}[""'”’\])}]{1,3}", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Separator { get; } = new(
        @"\A\s{0,3}(?:[.,;:：，。；、](?![0-9.])|\s[-–—]\s|[–—]\s?(?=\p{L})|\||\s<[/\p{L}]|<[/\p{L}])", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Aside { get; } = new(@"\A\s{0,3}[(\[（](?<inside>[^()\[\]（）]{0,200})[)\]）]", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex FullScale { get; } = new(
        @"\A\s*(?:(?:out of|of|/|scale:?)\s*(?:5|five|1\s*[-–]\s*5)|(?:on a |scale (?:of |from )?)?1\s*(?:-|–|to)\s*5(?: scale)?)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Label { get; } = new(
        @"\A\s{0,2}(?:[-–—:,;]\s\s?[\p{L}\p{M} ,'-]+|\([\p{L}\p{M} ,'-]+\))\.?\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex AnyNumber { get; } = new(@"\p{N}|%|½", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Digit { get; } = new(@"\p{Nd}", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex NumberWord { get; } = new(
        @"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex StartsWithNumber { get; } = new(
        @"\A(?:(?:to|or|and|up to|out of|of|through)\s+)?(?:[-−+~<>≥≤≈±]?\s?\p{N}|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Hedge { get; } = new(
        @"\b(?:wait|actually|rather|almost|nearly|round(?:ed|ing)?|maybe|perhaps|could|might|may|should|would|if|unless|otherwise|borderline|leaning|lean"
        + @"|closer|towards?|instead|previously|initially|originally|before|earlier|was|were|between|hmm|correction|revised?|revising|reconsider|changed?|lowered|raised"
        + @"|reduced|increased|bump(?:ed)?|downgraded?|upgraded?|unsure|uncertain|not sure|nope|sorry|scratch|make (?:it|that)|or|half|plus|minus|about"
        + @"|approximately|approx|roughly|around|fairer|better as|deserves?|second thought|weight(?:s|ed)?|not an? [1-5])\b|\bno[,.;:!–—]|→|->|=>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Condition { get; } = new(
        @"\A\W*(?:\w+\W+){0,3}(?:if|unless|provided|assuming|otherwise|depending|depends|when|at (?:best|most|least|worst)|or (?:more|less|higher|lower))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Half { get; } = new(
        @"\A\W*(?:\w+\W+){0,3}(?:half|point|quarter|percent|thirds?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex OtherScore { get; } = new(
        @"(?<![\p{L}\p{N}.,/-])(?<n>[0-9])(?:\.[0-9]+)?\s?(?:/\s?5|out of (?:5|five))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex OtherScale { get; } = new(
        @"\b(?:percent|out of|hundred|points?|stars?|half|halves|quarters?|votes?|times?|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
