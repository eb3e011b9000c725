namespace AspNetChat;

/// <summary>Help, before anything else; no text where it was said before.</summary>
internal sealed record HelpView(string? Text, IReadOnlyList<PlaceView> Places);
