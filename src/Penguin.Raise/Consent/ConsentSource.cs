namespace Penguin.Raise;

/// <summary>Who recorded a consent.</summary>
public enum ConsentSource
{
    /// <summary>The agent, from the person's reply to its question.</summary>
    Reply = 0,

    /// <summary>The host, which asked in its own way.</summary>
    Host = 1,
}
