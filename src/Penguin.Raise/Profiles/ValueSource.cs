namespace Penguin.Raise;

/// <summary>Where a known value came from.</summary>
public enum ValueSource
{
    /// <summary>Given by the host, for example from an account or from a benchmark scenario.</summary>
    Host = 0,

    /// <summary>The person's answer to a question of the agent.</summary>
    Asked = 1,

    /// <summary>Told by the person without being asked.</summary>
    Volunteered = 2,
}
