using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Finds what a person could call or open: telephone numbers, short codes beside a word of calling, web and mail addresses. Pure.</summary>
internal static partial class ContactFinder
{
    private const int CallWordReach = 40;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Two letters of a country count only where something follows or precedes as in an address; a full stop without a space before "is" or "to" is a slip, not a link.
    [GeneratedRegex(
        @"(?i:\b(https?|hxxps?|ftp|callto|whatsapp|sms|tel|mailto)\s?:\s?(//|\+|(?=\d))\S+|\bmailto:\S+|\bwww\s?\.\s?\S+)|[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,8}"
        + @"|\b[\w-]{1,63}(\.[\w-]{1,63}){0,8}\.((?i:com|org|info)|net|edu|gov|io|app|int|eu|uk|co|de|fr|es|cn|ch|at|ca|au|nz|ie|in|no|se|ru|xyz|link|online|site|club|biz|top|chat)\b(/\S*)?"
        + @"|(?i:\b[\w-]{1,63}\s?(\(dot\)|\[dot\]|\sdot\s|\spunto\s|\spunkt\s|\spoint\s)\s?(com|org|net|info|eu|io|gov|edu)\b)|\b[\w-]{1,63}\s?(\(dot\)|\[dot\])\s?[a-z]{2,}",
        Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"(?<![\p{L}\d#]|\d[.,:/])\+?\(?\d[\d \t().–/‑-]{4,40}\d(?![\d\p{L}])", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"\b1?[ -]?8\d\d[ -][A-Z]{4,}\b", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vanity { get; }

    [GeneratedRegex(
        @"(\b(call|dial|ring|phone|text|hotline|helpline|lifeline|llam[ae]|marca|teléfono|línea|ruf(e|en)?|wähle?n?|notruf|telefon|hotline|appele[zr]?|compose[zr]?|téléphone|numéro)\b|拨打|致电|电话|热线|اتصل|رقم|هاتف)(\W+\p{L}+){0,3}\W{0,3}(?<short>\d[\d -]{1,6}\d)(?![\d\p{L}]|[ -]?\d)",
        Plain | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortCodes { get; }

    [GeneratedRegex(@"\b(call|dial|ring|phone|text|hotline|helpline|number|llam[ae]|marca|teléfono|número|ruf\w*|wähl\w*|telefon|nummer|appel\w*|compos\w*|téléphone|numéro)\b|拨打|致电|电话|热线|اتصل|رقم|هاتف",
        Plain | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CallWords { get; }

    // Dates, years and other ranges, clock times, decimals and round sums look like numbers to call but are none.
    [GeneratedRegex(
        @"^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,6}\s?[–‑-]\s?\d{1,6}|\d{1,2}[.:]\d{2}\s?[–-]\s?\d{1,2}[.:]\d{2}|\d{1,2}\.\d+|\d{1,3}([ .]\d{3})*[ .]?000|\d+000)$",
        Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Harmless { get; }

    public static IEnumerable<string> Find(string text)
    {
        var plain = Plainly(text);
        foreach (var number in SpelledNumbers.In(plain))
        {
            yield return number;
        }

        foreach (Match link in Links.Matches(plain))
        {
            yield return link.Value;
        }

        foreach (Match number in Numbers.Matches(plain))
        {
            var digits = number.Value.Count(char.IsAsciiDigit);
            if (digits is >= 7 and <= 16 && (number.Value[0] == '+' || !Harmless.IsMatch(number.Value.Trim()) || CallWords.IsMatch(Before(plain, number.Index))))
            {
                yield return number.Value;
            }
        }

        foreach (Match match in Vanity.Matches(plain).Concat(ShortCodes.Matches(plain)))
        {
            yield return match.Groups["short"] is { Success: true } code ? code.Value : match.Value;
        }
    }

    /// <summary>What of the found a resource of the table gives: the same digits, or the same web host.</summary>
    public static bool IsOf(CrisisResource resource, string found)
    {
        var digits = Digits(found);
        return digits.Length >= 3 && found.All(unit => !char.IsLetter(unit))
            ? SameDigits(resource.Call, digits) || SameDigits(resource.Text, digits)
            : resource.Web is { } web && Host(web) is { Length: > 0 } host && Host(found) == host;
    }

    /// <summary>Whether two that were found are the same number or lie on the same web host.</summary>
    public static bool AreSame(string one, string other) => one.Any(char.IsLetter) || other.Any(char.IsLetter)
        ? Host(one) is { Length: > 0 } host && Host(other) == host
        : Digits(one) is { Length: >= 3 } digits && Digits(other) == digits;

    private static bool SameDigits(string? entry, string digits) => entry is not null && Digits(entry) is { Length: > 0 } own && (own == digits || Regex.Split(entry, @"[^\d\s().+-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Any(part => Digits(part) == digits));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Host(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var host = address[start..].Split('/', '?', '#', ')', ']', '>', '"', ' ')[0].TrimEnd('.', ',', ';', ':', '!').ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string Before(string text, int at) => text[Math.Max(0, at - CallWordReach)..at];

    // As a reader sees it: no marks of style between the digits, no letters that only look like others, digits of any script as plain ones.
    private static string Plainly(string text)
    {
        var seen = StageText.Visible(text).Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        if (seen.All(char.IsAscii))
        {
            return seen;
        }

        var plain = new StringBuilder(seen.Length);
        foreach (var unit in seen.Normalize(NormalizationForm.FormKC))
        {
            var digit = char.IsDigit(unit) ? CharUnicodeInfo.GetDecimalDigitValue(unit) : -1;
            plain.Append(digit >= 0 ? ((char)('0' + digit)).ToString() : unit switch
            {
                '\uff0b' => "+", '\uff0d' or '\u2010' or '\u2012' or '\u2212' or '\u30fb' or '\u00b7' => "-", '\u00a0' or '\u202f' => " ", '\u3002' => ".", '\u20e3' or '\ufe0f' or '\u200c' or '\u200d' or '\u200e' or '\u200f' => "", _ => unit.ToString(),
            });
        }

        return plain.ToString();
    }
}
