namespace Penguin.Raise;

/// <summary>How much it takes for a person to tell a fact about themselves to a stranger.</summary>
public enum AttributeSensitivity
{
    /// <summary>Told without a second thought, such as a profession.</summary>
    Ordinary = 0,

    /// <summary>Private, but no special category of personal data, such as the economic situation.</summary>
    Personal = 1,

    /// <summary>A special category of personal data, such as health. Never asked as the first question.</summary>
    Special = 2,
}
