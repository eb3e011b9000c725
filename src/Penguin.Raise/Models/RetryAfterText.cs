using System.Globalization;

namespace Penguin.Raise;

/// <summary>Reads a Retry-After header: seconds or a date.</summary>
internal static class RetryAfterText
{
    public static TimeSpan? Read(string? text, DateTimeOffset now)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds is >= 0 and < 1e8 ? TimeSpan.FromSeconds(seconds) : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? TimeSpan.FromTicks(Math.Max(0, (until - now).Ticks))
            : null;
    }
}
