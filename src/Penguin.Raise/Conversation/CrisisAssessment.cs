namespace Penguin.Raise;

/// <summary>What a crisis screen found.</summary>
/// <param name="Action">What the message calls for.</param>
/// <param name="Reasons">Codes of the rules that fired, never words of the person.</param>
public sealed record CrisisAssessment(CrisisAction Action, IReadOnlyList<string> Reasons)
{
    /// <summary>Nothing was found.</summary>
    public static CrisisAssessment None { get; } = new(CrisisAction.None, []);
}
