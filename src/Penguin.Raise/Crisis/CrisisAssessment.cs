namespace Penguin.Raise;

/// <summary>What a crisis screen found.</summary>
/// <param name="Action">What the message calls for.</param>
/// <param name="Reasons">Codes of the rules that fired, never words of the person.</param>
public sealed record CrisisAssessment(CrisisAction Action, IReadOnlyList<string> Reasons)
{
    /// <summary>Nothing was found.</summary>
    public static CrisisAssessment None { get; } = new(CrisisAction.None, []);

    /// <summary>What it is about.</summary>
    public CrisisKind Kind { get; init; }

    /// <summary>The two-letter language of the rule that fired.</summary>
    /// <value><see langword="null"/> where it is not known.</value>
    public string? Language { get; init; }

    /// <summary>Whether the message says that the person is under the host's age limit.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Whether the person says, of their own accord, that they are safe now.</summary>
    public bool SaysSafe { get; init; }

    /// <summary>The action only: what a message is about is the person's.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"CrisisAssessment ({Action})";
}
