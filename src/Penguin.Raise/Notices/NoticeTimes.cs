namespace Penguin.Raise;

/// <summary>When notices were shown and turns taken in a conversation: times only.</summary>
internal sealed record NoticeTimes(DateTimeOffset? Disclosed, DateTimeOffset ActiveSince, DateTimeOffset LastTurn);
