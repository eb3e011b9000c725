using System.Collections.Frozen;
using System.Globalization;

namespace Penguin.Raise;

/// <summary>What single characters count as: look-alikes and marked letters as the plain one, invisible ones as nothing. Pure.</summary>
internal static class ScreenLetters
{
    private const string Marked =
        "àáâãäåāăąа=a çćčĉс=c ďđ=d èéêëēėęěеё=e ğĝģ=g ìíîïīįıіι=i ĵј=j ķк=k ļłĺľ=l мΜ=m ñńņňη=n òóôõöøōőοо=o ŕřŗ=r śşšșѕ=s ťţțт=t ùúûüūůűųυ=u ýÿу=y źżžν=z рρ=p хχ=x в=b α=a κ=k τ=t"
        + " أإآٱ=ا ىئ=ي ة=ه ؤ=و گ=ك ک=ك ی=ي";

    private static readonly FrozenDictionary<char, char> Plain = Marked.Split(' ')
        .SelectMany(group => group[..^2].Select(letter => KeyValuePair.Create(letter, group[^1]))).DistinctBy(pair => pair.Key).ToFrozenDictionary();

    /// <summary>The plain letter, in lower case.</summary>
    public static char Fold(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        return lower < 128 ? lower : Plain.GetValueOrDefault(lower, lower);
    }

    /// <summary>Two letters for one, where that is the usual spelling.</summary>
    public static string? Spelled(char letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        _ => null,
    };

    /// <summary>Joins and marks that nobody sees, accents on their own, vowel signs and the lengthening stroke of Arabic.</summary>
    public static bool IsInvisible(char letter) => letter is '\u00AD' or '\u180E' or '\uFEFF' or '\u0640' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2064') or (>= '\u064B' and <= '\u065F') or '\u0670' || (letter >= '\u0300' && char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>Whether the script is written without spaces: each character is a token then.</summary>
    public static bool IsIdeograph(char letter) => letter is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    public static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06FF';

    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    public static bool OpensQuote(char letter) => letter is '\u201C' or '\u201E' or '\u00AB' or '\u300C' or '\u300E' or '\u300A';

    public static bool ClosesQuote(char letter) => letter is '\u201D' or '\u00BB' or '\u300D' or '\u300F' or '\u300B';

    public static bool EndsSentence(char letter) => letter is '!' or '?' or '\u3002' or '\u061F' or '\u06D4' or '\u00A1' or '\u00BF';

    /// <summary>The letter that a digit or a sign stands for between letters.</summary>
    public static char Meant(char sign) => sign switch
    {
        '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => sign,
    };
}
