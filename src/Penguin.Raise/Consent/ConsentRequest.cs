namespace Penguin.Raise;

/// <summary>What a question for consent asks the person to agree to.</summary>
/// <param name="Group">The attribute group.</param>
/// <param name="Purpose">What the facts are used for.</param>
/// <param name="TextVersion">The version of the text that is shown.</param>
public sealed record ConsentRequest(string Group, string Purpose, string TextVersion)
{
    /// <summary>The type only: a group may be of the host's naming.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(ConsentRequest);
}
