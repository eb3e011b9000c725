using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>A piece of the answer's text.</summary>
/// <param name="Text">The piece.</param>
public sealed record TextUpdate(string Text) : RaiseUpdate
{
    /// <summary>In a host's chat: what comes before the text and is none, such as calls of tools.</summary>
    internal IReadOnlyList<ChatResponseUpdate> Before { get; init; } = [];
}
