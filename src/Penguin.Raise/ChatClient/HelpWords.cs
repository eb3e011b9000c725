using System.Globalization;

namespace Penguin.Raise;

/// <summary>Help and notices as plain text for a chat. Pure.</summary>
internal static class HelpWords
{
    public static string Of(string? text, IEnumerable<CrisisResource> places) =>
        string.Join("\n\n", new[] { text ?? "", string.Join('\n', places.Select(Line)) }.Where(part => part.Length > 0));

    /// <summary>A place on one line, with all ways to reach it.</summary>
    private static string Line(CrisisResource place)
    {
        string?[] ways = [place.Call, Labelled("SMS", place.Text), Labelled("Chat", place.Chat), place.Web, place.Hours];
        return string.Create(CultureInfo.InvariantCulture, $"- {place.Name}: {string.Join(", ", ways.Where(way => !string.IsNullOrWhiteSpace(way)))}");
    }

    private static string? Labelled(string label, string? way) => string.IsNullOrWhiteSpace(way) ? null : $"{label} {way}";
}
