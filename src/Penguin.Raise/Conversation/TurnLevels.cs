namespace Penguin.Raise;

/// <summary>The levels that were read from a turn for the abstention module; what was not asked for or could not be read is missing.</summary>
/// <param name="Completeness">0 to 5, relative to what the query needs.</param>
/// <param name="GeneralCompleteness">0 to 5 on the paper's scale.</param>
/// <param name="AskMore">Whether to ask on.</param>
/// <param name="NextAttribute">What to ask next; empty: nothing, answer.</param>
internal sealed record TurnLevels(int? Completeness = null, int? GeneralCompleteness = null, bool? AskMore = null, string? NextAttribute = null)
{
    public static TurnLevels Unread { get; } = new();

    public override string ToString() => nameof(TurnLevels);
}
