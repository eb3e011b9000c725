using System.Globalization;
using System.Text.RegularExpressions;

namespace Penguin.Raise.RepositoryTests;

/// <summary>The rules on any text file; pure. The patterns are put together so that this file does not break them itself.</summary>
internal static partial class TextRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LongestSearch = 10_000;

    private static readonly Regex Unfinished = new(@"\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b|NotImplemented" + "Exception",
        Options, TimeSpan.FromMilliseconds(LongestSearch));

    public static IEnumerable<string> UnfinishedWork(string path, string text) => Find(path, text, Unfinished, "unfinished work");

    public static IEnumerable<string> MachinePaths(string path, string text) => Find(path, text, MachinePath(), "a path of one machine");

    public static IEnumerable<string> TelephoneNumbers(string path, string text) => Find(path, text, TelephoneNumber(), "looks like a telephone number");

    private static IEnumerable<string> Find(string path, string text, Regex pattern, string what) =>
        pattern.Matches(text).Select(match => string.Create(CultureInfo.InvariantCulture,
            $"{path}({text.AsSpan(0, match.Index).Count('\n') + 1}): {what}: {match.Value}"));

    [GeneratedRegex(@"(?<![\w.])/(home|root|work|Users|tmp|mnt|workspace|opt|var)/[\w.-]+|\b[A-Za-z]:\\(Users|home|work|src)\b", Options, LongestSearch)]
    private static partial Regex MachinePath();

    // International form; groups as in North America; a local number; a leading zero with groups; a word for calling before digits; known short lines.
    [GeneratedRegex(
        @"(?<!\w)\+\d[\d ()./-]{6,}\d|\(\d{3}\) ?\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|(?<![\d-])\b\d{3}-\d{4}\b(?!-)|\b0\d{2,4}[ /-]\d{3,}([ -]\d{2,})*\b"
        + @"|\b(call|dial|phone|ring|text|SMS)( us)?( at| on| to)? \d{3,}\b|\b116[ -]?(123|111)\b|\b741 ?741\b",
        Options | RegexOptions.IgnoreCase, LongestSearch)]
    private static partial Regex TelephoneNumber();
}
