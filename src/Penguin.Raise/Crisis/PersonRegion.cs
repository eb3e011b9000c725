using System.Globalization;

namespace Penguin.Raise;

/// <summary>The region for which help is looked up: what the host says of the conversation, then of all conversations, then the current culture. Never a guess from what was written.</summary>
internal static class PersonRegion
{
    public static string? Of(RaiseSession session, RaiseOptions options) =>
        session.Region ?? options.Region ?? (options.Crisis.RegionFromCulture ? OfCulture(CultureInfo.CurrentCulture) : null);

    internal static string? OfCulture(CultureInfo culture)
    {
        if (culture.IsNeutralCulture || culture.Name.Length == 0)
        {
            return null;
        }

        try
        {
            var name = new RegionInfo(culture.Name).TwoLetterISORegionName;
            return name.Length == 2 && name.All(char.IsAsciiLetter) ? name : null;
        }
        catch (ArgumentException)
        {
            return null; // a culture of the host's own making has no region
        }
    }
}
