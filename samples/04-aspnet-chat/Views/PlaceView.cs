using Penguin.Raise;

namespace AspNetChat;

/// <summary>A place to turn to.</summary>
internal sealed record PlaceView(string Name, string? Call, string? Text, string? Chat, string? Web, string? Hours, string? Audience)
{
    public static IReadOnlyList<PlaceView> AllOf(IEnumerable<CrisisResource> places) =>
        [.. places.Select(place => new PlaceView(place.Name, place.Call, place.Text, place.Chat, place.Web, place.Hours, place.Audience))];
}
