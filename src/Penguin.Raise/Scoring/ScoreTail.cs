using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Decides what may follow a score on its line. A score counts only where nothing behind it can change it.</summary>
internal static partial class ScoreTail
{
    /// <summary>Whether a tail in running text leaves the score as it is.</summary>
    public static bool IsHarmless(string tail, int value)
    {
        var rest = Closing().Replace(tail, "", 1);
        if (rest.AsSpan().Trim().IsEmpty)
        {
            return true;
        }

        if (Aside().Match(rest) is { Success: true } aside)
        {
            return IsScaleOrWords(aside.Groups["inside"].Value) && (aside.Length == rest.Length || IsHarmlessBehindAside(rest[aside.Length..], value));
        }

        return Separator().Match(rest) is { Success: true } separator && IsCalm(rest[separator.Length..], value);
    }

    /// <summary>Whether a tail in a value of its own is only a label in words, as in <c>4 (good)</c> or <c>4 - strong</c>.</summary>
    public static bool IsLabel(string tail) =>
        tail.Length == 0 || (tail.Length <= 60 && Label().IsMatch(tail) && !Hedge().IsMatch(tail) && !Condition().IsMatch(tail) && !NumberWord().IsMatch(tail)
            && !OtherScale().IsMatch(tail));

    /// <summary>Whether a text doubts a score: a hedge and a number together.</summary>
    public static bool IsDoubt(string text) => Hedge().IsMatch(text) && (Digit().IsMatch(text) || NumberWord().IsMatch(text));

    private static bool IsHarmlessBehindAside(string rest, int value) =>
        rest.AsSpan().Trim().IsEmpty || (Separator().Match(rest) is { Success: true } separator && IsCalm(rest[separator.Length..], value));

    private static bool IsScaleOrWords(string inside) =>
        FullScale().IsMatch(inside) || (!AnyNumber().IsMatch(inside) && !NumberWord().IsMatch(inside) && !Hedge().IsMatch(inside) && !Condition().IsMatch(inside)
            && !OtherScale().IsMatch(inside));

    private static bool IsCalm(string rest, int value)
    {
        var start = rest.TrimStart(' ', '\t', '|', '"', '\'', '(', '-', '–', '—', ':', '.', ',');
        return !StartsWithNumber().IsMatch(start) && !Condition().IsMatch(start) && !Half().IsMatch(start) && !IsDoubt(rest) && !Anchors().IsMatch(rest)
            && OtherScore().Matches(rest).All(match => match.Groups["n"].Value[0] - '0' == value);
    }

    // "1 - ignores it, 5 - handles it" explains the scale.
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,/-])[1-5](?:\s?[:=]\s?\p{L}|\s[-–—]\s|\s?\()", RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"\A\s{0,3}[""'”’\])}]{1,3}", RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\A\s{0,3}(?:[.,;:：，。；、](?![0-9.])|\s[-–—]\s|[–—]\s?(?=\p{L})|\||\s<[/\p{L}]|<[/\p{L}])", RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A\s{0,3}[(\[（](?<inside>[^()\[\]（）]{0,200})[)\]）]", RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\A\s*(?:(?:out of|of|/|scale:?)\s*(?:5|five|1\s*[-–]\s*5)|(?:on a |scale (?:of |from )?)?1\s*(?:-|–|to)\s*5(?: scale)?)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex FullScale();

    [GeneratedRegex(@"\A\s{0,2}(?:[-–—:,;]\s\s?[\p{L}\p{M} ,'-]+|\([\p{L}\p{M} ,'-]+\))\.?\z", RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Label();

    [GeneratedRegex(@"\p{N}|%|½", RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"\p{Nd}", RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\A(?:(?:to|or|and|up to|out of|of|through)\s+)?(?:[-−+~<>≥≤≈±]?\s?\p{N}|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex StartsWithNumber();

    [GeneratedRegex(
        @"\b(?:wait|actually|rather|almost|nearly|round(?:ed|ing)?|maybe|perhaps|could|might|may|should|would|if|unless|otherwise|borderline|leaning|lean"
        + @"|closer|towards?|instead|previously|initially|originally|before|earlier|was|were|between|hmm|correction|revised?|revising|reconsider|changed?|lowered|raised"
        + @"|reduced|increased|bump(?:ed)?|downgraded?|upgraded?|unsure|uncertain|not sure|nope|sorry|scratch|make (?:it|that)|or|half|plus|minus|about"
        + @"|approximately|approx|roughly|around|fairer|better as|deserves?|second thought|weight(?:s|ed)?|not an? [1-5])\b|\bno[,.;:!–—]|→|->|=>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"\A\W*(?:\w+\W+){0,3}(?:if|unless|provided|assuming|otherwise|depending|depends|when|at (?:best|most|least|worst)|or (?:more|less|higher|lower))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\A\W*(?:\w+\W+){0,3}(?:half|point|quarter|percent|thirds?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,/-])(?<n>[0-9])(?:\.[0-9]+)?\s?(?:/\s?5|out of (?:5|five))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex OtherScore();

    [GeneratedRegex(@"\b(?:percent|out of|hundred|points?|stars?|half|halves|quarters?|votes?|times?|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, ReadingLimits.PatternMilliseconds)]
    private static partial Regex OtherScale();
}
