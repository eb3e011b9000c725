using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Tells the placeholders of an echoed template or schema from an answer.</summary>
internal static class PlaceholderText
{
    /// <summary>Whether a text stands for a text to be written.</summary>
    public static bool IsReason(string text) => text.Length <= 200 && Reason.IsMatch(text.Trim());

    /// <summary>Whether a text stands for a number to be given: a type's name, the whole scale, or a blank.</summary>
    public static bool IsScore(string text) => text.Length <= 200 && (Reason.IsMatch(text.Trim()) || Score.IsMatch(text.Trim()));

    private static Regex Reason { get; } = new(
        @"\A(?:\.{2,}|…|<[^<>]*>|\[[\p{L} .…_-]*\]|\{+[\p{L} .…_-]*\}+|(?:string|str|text|your (?:reason|text|explanation|reasoning)[\p{L} .…]*"
        + @"|(?:reason|explanation|reasoning|rationale)(?: here| for[\p{L} .…]*| text)?)[.…]*)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Score { get; } = new(
        @"\A(?:[_?]+|[xn]|int|integer|number|float|(?:int(?:eger)?|number|score|a (?:whole )?(?:number|integer))?[\s,:(\[]*(?:from|between)?\s*"
        + @"1\s*(?:-|–|—|to|and|\.{2,3}|…|\|\s*2\s*\|\s*3\s*\|\s*4\s*\||,\s*2\s*,\s*3\s*,\s*4\s*,)\s*5[\s)\]]*)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
