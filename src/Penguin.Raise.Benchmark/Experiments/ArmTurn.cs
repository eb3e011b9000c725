namespace Penguin.Raise.Benchmark;

/// <summary>One message of a conversation that an arm had.</summary>
/// <param name="IsUser">Whether the person wrote it.</param>
/// <param name="Text">The text. Privacy: it can hold values.</param>
public sealed record ArmTurn(bool IsUser, string Text)
{
    /// <summary>Who spoke, not what.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => IsUser ? "ArmTurn (user)" : "ArmTurn (assistant)";
}
