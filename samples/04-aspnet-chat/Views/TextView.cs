namespace AspNetChat;

/// <summary>A text, or a piece of one.</summary>
internal sealed record TextView(string Text);
