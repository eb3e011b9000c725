namespace Penguin.Raise;

/// <summary>An answer as the person gets it.</summary>
/// <param name="Written">The text, and what all of its calls cost.</param>
/// <param name="Check">What came of the check.</param>
/// <param name="Faults">Codes of what was wrong with the first text.</param>
internal sealed record FinishedAnswer(WrittenAnswer Written, AnswerCheckResult Check, IReadOnlyList<string> Faults)
{
    public override string ToString() => $"FinishedAnswer ({Check})";
}
