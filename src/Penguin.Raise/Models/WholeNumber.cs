using System.Globalization;
using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Reads a whole number in a range from JSON; never rounds and never guesses.</summary>
internal static class WholeNumber
{
    /// <summary>The number, or <see langword="null"/> where the value is anything but one whole number in the range.</summary>
    public static int? Read(JsonElement value, int least, int most)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number >= least && number <= most
            ? (int)number
            : null;
    }
}
