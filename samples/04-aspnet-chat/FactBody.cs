namespace AspNetChat;

/// <summary>The right value, in the person's words.</summary>
internal sealed record FactBody(string Text);
