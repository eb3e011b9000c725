namespace AspNetChat;

/// <summary>What the agent does now.</summary>
internal sealed record ProgressView(string Stage, bool IsAgain);
