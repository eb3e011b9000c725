namespace Penguin.Raise;

/// <summary>Whether to abstain from answering yet and ask on.</summary>
/// <param name="Abstain"><see langword="true"/>: ask on; <see langword="false"/>: enough is known, answer.</param>
/// <param name="Reason">A code that says why, for logs and explanations; never words of the person.</param>
public readonly record struct AbstentionDecision(bool Abstain, string Reason)
{
    /// <summary>Ask on.</summary>
    /// <param name="reason">The code.</param>
    /// <returns>The decision.</returns>
    public static AbstentionDecision AskOn(string reason) => new(Abstain: true, reason);

    /// <summary>Enough is known.</summary>
    /// <param name="reason">The code.</param>
    /// <returns>The decision.</returns>
    public static AbstentionDecision Answer(string reason) => new(Abstain: false, reason);
}
