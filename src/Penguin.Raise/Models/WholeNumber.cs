using System.Text.Json;
using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Reads a whole number in a range from JSON; never rounds and never guesses.</summary>
internal static class WholeNumber
{
    /// <summary>The number, or <see langword="null"/> where the value is anything but one whole number in the range. ASCII digits only, a fraction only of zeros.</summary>
    /// <param name="value">A number or a text.</param>
    /// <param name="least">The least number, 0 and up.</param>
    /// <param name="most">The greatest number, to 9.</param>
    public static int? Read(JsonElement value, int least, int most)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return IsDigit(text) && text[0] - '0' is var number && number >= least && number <= most ? number : null;
    }

    /// <summary>Whether a token is a number in JSON's own spelling.</summary>
    public static bool IsJsonNumber(string token) => IsDigit(token) || (token.Length <= 40 && Number.IsMatch(token));

    // One digit, perhaps with a fraction of up to twenty zeros.
    private static bool IsDigit(string text) => text.Length is 1 or (>= 3 and <= 22) && char.IsAsciiDigit(text[0]) && (text.Length == 1 || (text[1] == '.' && !text.AsSpan(2).ContainsAnyExcept('0')));

    private static Regex Number { get; } = new(
        @"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
