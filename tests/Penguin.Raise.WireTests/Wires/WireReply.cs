namespace Penguin.Raise.WireTests;

/// <summary>What a server's model says, before it is put into a protocol.</summary>
internal sealed record WireReply(string Text)
{
    public string Model { get; init; } = Wire.Model;

    /// <summary>Why it ended: stop, length, content_filter; null for a protocol that leaves it out.</summary>
    public string? Finish { get; init; } = "stop";

    public bool HasUsage { get; init; } = true;

    /// <summary>Words of refusal, where the protocol has a place of its own for them.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>The text in pieces, as a stream sends it.</summary>
    public IEnumerable<string> Pieces => Text.Length == 0 ? [] : Text.Chunk(Math.Max(1, (Text.Length + 3) / 4)).Select(piece => new string(piece));
}
