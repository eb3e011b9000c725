using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>A piece of an answer that is being written.</summary>
/// <param name="Text">Text to show; may be empty.</param>
/// <param name="Beside">In a host's chat: what the model sent beside text, such as a call of a tool.</param>
internal readonly record struct AnswerPiece(string Text, ChatResponseUpdate? Beside = null)
{
    public override string ToString() => nameof(AnswerPiece);
}
